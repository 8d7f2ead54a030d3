package org.ladderregistry.launcher.province;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ladderregistry.kernel.Uscc;

/** Codes and names that no firm has: every code can be told by its organisation part, which begins with DEM. */
final class Identities {
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SERIALS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> FIRST = signs("陇祁敦河渭洮泾丝雪云星驼瀚禾金玉恒启拓盛鼎弘");
    private static final List<String> SECOND = signs("连煌源原泰川谷岭梁峰晟朗格沁屿砺蓝曜辰钧");
    private static final List<String> THIRD = signs("通达创新越航信诺合众元和正方远景瑞丰");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司");

    private final Dice dice;
    private final String series;
    private final String remark;
    private final Set<String> names = new HashSet<>();
    private int made;

    private Identities(Dice dice, String series, String remark) {
        this.dice = dice;
        this.series = series;
        this.remark = remark;
    }

    /** For the years that were published. */
    static Identities published(Dice dice) {
        return new Identities(dice, "DEMP", "");
    }

    /** For the years after them: the names say so. */
    static Identities invented(Dice dice) {
        return new Identities(dice, "DEMX", "（" + Mark.INVENTED + "）");
    }

    /** A code given by the office of a place. */
    String uscc(Place place) {
        var organisation = series + serial(++made);
        var first17 = "91" + place.region() + organisation + organisationCheck(organisation);
        return first17 + Uscc.checkCharacter(first17);
    }

    String name(Place place, Trade trade) {
        String name;
        do {
            name = (dice.percent(35) ? "甘肃" : place.shortName())
                    + dice.oneOf(FIRST)
                    + dice.oneOf(SECOND)
                    + dice.oneOf(THIRD)
                    + dice.oneOf(trade.words())
                    + dice.oneOf(FORMS)
                    + remark;
        } while (!names.add(name));
        return name;
    }

    /** Four characters: once 9999 is passed, the first is a letter. */
    private static String serial(int number) {
        return "%s%03d".formatted(SERIALS.charAt(number / 1000), number % 1000);
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static List<String> signs(String all) {
        return all.chars().mapToObj(Character::toString).toList();
    }
}
