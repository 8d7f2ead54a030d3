package org.ladderregistry.indicator;

import static org.ladderregistry.policy.figure.Figure.CLASS_ONE_IP;
import static org.ladderregistry.policy.figure.Figure.COLLEGE_GRADUATES;
import static org.ladderregistry.policy.figure.Figure.DOCTORS;
import static org.ladderregistry.policy.figure.Figure.EMPLOYEES;
import static org.ladderregistry.policy.figure.Figure.FRESH_GRADUATES_EMPLOYED;
import static org.ladderregistry.policy.figure.Figure.HIGH_TECH_INCOME;
import static org.ladderregistry.policy.figure.Figure.HIGH_VALUE_IP;
import static org.ladderregistry.policy.figure.Figure.INVENTIONS_VALID;
import static org.ladderregistry.policy.figure.Figure.IP_VALID;
import static org.ladderregistry.policy.figure.Figure.MAIN_BUSINESS_REVENUE;
import static org.ladderregistry.policy.figure.Figure.MASTERS;
import static org.ladderregistry.policy.figure.Figure.NET_ASSETS;
import static org.ladderregistry.policy.figure.Figure.OWN_CLASS_ONE_IP;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE_IN_CHINA;
import static org.ladderregistry.policy.figure.Figure.RETURNEES;
import static org.ladderregistry.policy.figure.Figure.SALES_REVENUE;
import static org.ladderregistry.policy.figure.Figure.SCI_TECH_PERSONNEL;
import static org.ladderregistry.policy.figure.Figure.TALENT_PLAN_MEMBERS;
import static org.ladderregistry.policy.figure.Figure.TOTAL_ASSETS;
import static org.ladderregistry.policy.figure.Figure.TOTAL_COST;
import static org.ladderregistry.policy.figure.Figure.TOTAL_INCOME;
import static org.ladderregistry.policy.figure.Figure.VENTURE_CAPITAL;
import static org.ladderregistry.policy.figure.Figure.VENTURE_CAPITAL_TOTAL;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ladderregistry.platform.Language;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.figure.Unit;

/**
 * Something about a figure that is seldom right: contradictions within a year, jumps against the year before. Wrong units (千元 for
 * yuan) show as jumps.
 *
 * @param other the whole that it is more than a part of, or the same figure of the year before
 */
record Oddity(Kind kind, Figure figure, BigDecimal value, Figure other, BigDecimal otherValue) {

    /** The texts are in {@code messages/indicators}. */
    enum Kind {
        PART_ABOVE_WHOLE,
        JUMP;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Each part, and the whole that it cannot exceed. */
    private static final Map<Figure, Figure> WHOLES = Map.ofEntries(
            Map.entry(SCI_TECH_PERSONNEL, EMPLOYEES),
            Map.entry(DOCTORS, EMPLOYEES),
            Map.entry(MASTERS, EMPLOYEES),
            Map.entry(COLLEGE_GRADUATES, EMPLOYEES),
            Map.entry(RETURNEES, EMPLOYEES),
            Map.entry(TALENT_PLAN_MEMBERS, EMPLOYEES),
            Map.entry(FRESH_GRADUATES_EMPLOYED, EMPLOYEES),
            Map.entry(MAIN_BUSINESS_REVENUE, SALES_REVENUE),
            Map.entry(SALES_REVENUE, TOTAL_INCOME),
            Map.entry(HIGH_TECH_INCOME, TOTAL_INCOME),
            Map.entry(NET_ASSETS, TOTAL_ASSETS),
            Map.entry(RD_EXPENSE, TOTAL_COST),
            Map.entry(RD_EXPENSE_IN_CHINA, RD_EXPENSE),
            Map.entry(VENTURE_CAPITAL, VENTURE_CAPITAL_TOTAL),
            Map.entry(OWN_CLASS_ONE_IP, CLASS_ONE_IP),
            Map.entry(HIGH_VALUE_IP, CLASS_ONE_IP),
            Map.entry(INVENTIONS_VALID, IP_VALID));

    /** So many times as much as the year before, or as little. */
    private static final BigDecimal JUMP_FACTOR = BigDecimal.valueOf(3);

    /** Below these differences a small firm jumps every year. */
    private static final Map<Unit, BigDecimal> LEAST_JUMPS =
            Map.of(Unit.PEOPLE, BigDecimal.TEN, Unit.YUAN, BigDecimal.valueOf(500_000));

    /** All that is odd about a year, in the order of the figures. */
    static List<Oddity> in(Figures year, Figures before) {
        return Arrays.stream(Figure.values())
                .flatMap(figure -> Stream.concat(contradictions(figure, year), jumps(figure, year, before)))
                .toList();
    }

    private static Stream<Oddity> contradictions(Figure part, Figures year) {
        var whole = WHOLES.get(part);
        var value = year.get(part);
        var limit = whole == null ? null : year.get(whole);
        return whole == null || value == null || limit == null || value.compareTo(limit) <= 0
                ? Stream.empty()
                : Stream.of(new Oddity(Kind.PART_ABOVE_WHOLE, part, value, whole, limit));
    }

    private static Stream<Oddity> jumps(Figure figure, Figures year, Figures before) {
        var least = LEAST_JUMPS.get(figure.unit());
        var now = year.get(figure);
        var then = before.get(figure);
        return least == null || now == null || then == null || !isJump(now.abs(), then.abs(), least)
                ? Stream.empty()
                : Stream.of(new Oddity(Kind.JUMP, figure, now, figure, then));
    }

    private static boolean isJump(BigDecimal now, BigDecimal then, BigDecimal least) {
        var larger = now.max(then);
        var smaller = now.min(then);
        return larger.subtract(smaller).compareTo(least) >= 0 && larger.compareTo(smaller.multiply(JUMP_FACTOR)) >= 0;
    }

    String text(Language language) {
        return language.text(
                "indicators",
                kind.code(),
                name(figure, language),
                number(value),
                name(other, language),
                number(otherValue));
    }

    private static String name(Figure figure, Language language) {
        return language == Language.ZH ? figure.nameZh() : figure.nameEn();
    }

    private static String number(BigDecimal value) {
        return String.format(Locale.ROOT, "%,d", value.toBigInteger());
    }
}
