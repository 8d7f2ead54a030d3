package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ladderregistry.kernel.Rung;

/**
 * The whole demonstration province, always the same.
 *
 * @param parks zones before the incubators in them
 */
public record Province(List<DemoPark> parks, List<DemoFirm> firms) {
    static final long SEED = 2018_2024L;

    public static Province whole() {
        return new Province(DemoPark.ALL, firms(new Careers(new Dice(SEED)).published(), LocalDate.MAX));
    }

    static List<DemoFirm> firms(List<Life> lives, LocalDate day) {
        return lives.stream()
                .map(life -> life.firmOn(day))
                .filter(firm -> !firm.certificates().isEmpty())
                .toList();
    }

    /** Each n-th of its firms: for a quick look, without the published figures. */
    public Province every(int nth) {
        var some = IntStream.range(0, firms.size())
                .filter(i -> i % nth == 0)
                .mapToObj(firms::get)
                .toList();
        return new Province(parks, some);
    }

    /** How many of its firms hold a rung on 31 December. */
    public int stock(Rung rung, int year) {
        var day = PublishedFigures.endOf(year);
        return (int) firms.stream().filter(firm -> firm.holds(rung, day)).count();
    }
}
