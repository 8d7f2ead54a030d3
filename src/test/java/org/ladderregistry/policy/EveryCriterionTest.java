package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Check;
import org.ladderregistry.policy.rule.Condition.Bound;
import org.ladderregistry.policy.rule.Condition.Tiered;
import org.ladderregistry.policy.rule.Growing;
import org.ladderregistry.policy.rule.Measure;
import org.ladderregistry.policy.rule.Missing;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.Title;
import org.ladderregistry.policy.set.Criterion;
import org.ladderregistry.policy.set.RuleSet;

/** Of every rule set: which figures and years a criterion needs, and the edges of its bounds. */
class EveryCriterionTest {
    private static final int FIRST = 2016;
    private static final int LAST = 2026;

    /** With each figure of each year that it looks at, and with no other: without it nothing can be said, and it is named. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("measured")
    void a_figure_is_missed_where_it_is_looked_at_and_nowhere_else(String set, String code, RuleSet rules) {
        var day = dayOf(rules);
        var needed = needed(criterion(rules, code), day.getYear() - 1);
        var whole = wholeFirm().candidate();
        var complete = check(rules, code, whole, day);
        for (var figure : Figure.values()) {
            for (int year = FIRST; year <= LAST; year++) {
                var without =
                        check(rules, code, whole.with(whole.years().get(year).with(figure, null)), day);
                var missing = new Missing(figure, year);
                if (needed.contains(missing)) {
                    assertThat(without.outcome()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(without.missing()).containsExactly(missing);
                } else {
                    assertThat(without).as("%s", missing).isEqualTo(complete);
                }
            }
        }
    }

    static Stream<Arguments> measured() {
        return AFirm.RULES.all().stream()
                .flatMap(rules -> Stream.of(rules.criteria(), rules.graduation(), rules.confirmations())
                        .flatMap(List::stream)
                        .filter(one -> one.condition() instanceof Bound || one.condition() instanceof Tiered)
                        .filter(one -> one.concerns() == null)
                        .map(one -> Arguments.of(rules.id(), one.label().code(), rules)));
    }

    private static AFirm wholeFirm() {
        var firm = AFirm.aFirm().established("2010-01-01");
        for (int year = FIRST; year <= LAST; year++) {
            for (var figure : Figure.values()) {
                firm.in(year, figure, 0);
            }
        }
        return firm;
    }

    private static LocalDate dayOf(RuleSet rules) {
        var through = rules.effective().through();
        return through == null ? rules.effective().from().plusYears(3) : through;
    }

    private static Set<Missing> needed(Criterion criterion, int year) {
        return switch (criterion.condition()) {
            case Bound bound -> needed(bound.measure(), year);
            case Tiered tiered -> {
                var all = new HashSet<>(needed(tiered.measure(), year));
                all.addAll(needed(tiered.by(), year));
                yield all;
            }
            default -> throw new IllegalArgumentException(criterion.toString());
        };
    }

    private static Set<Missing> needed(Measure measure, int year) {
        var needed = new HashSet<Missing>();
        switch (measure) {
            case Measure.Amount amount -> {
                for (int back = 0; back < amount.years(); back++) {
                    for (var term : amount.terms()) {
                        needed.add(new Missing(term.figure(), year - amount.back() - back));
                    }
                }
            }
            case Measure.Share share -> {
                needed.addAll(needed(share.part(), year));
                needed.addAll(needed(share.whole(), year));
            }
            case Measure.Average average -> needed.addAll(needed(average.amount(), year));
            case Measure.Growth growth -> {
                var years = new ArrayList<>(List.of(year, year - 2));
                if (growth.by() == Growing.MEAN_OF_TWO) {
                    years.add(year - 1);
                }
                years.forEach(one -> needed.add(new Missing(growth.of(), one)));
            }
        }
        return needed;
    }

    private static Check check(RuleSet rules, String code, Candidate firm, LocalDate day) {
        var assessment = rules.assess(firm, day);
        return Stream.of(assessment.criteria(), assessment.graduation(), assessment.confirmations())
                .flatMap(List::stream)
                .filter(one -> one.criterion().label().code().equals(code))
                .findFirst()
                .orElseThrow()
                .check();
    }

    private static Criterion criterion(RuleSet rules, String code) {
        return Stream.of(rules.criteria(), rules.graduation(), rules.confirmations())
                .flatMap(List::stream)
                .filter(one -> one.label().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A bound, one step below, on and above it, by the method in force on the day; the whole of a share is 1000. */
    @ParameterizedTest
    @CsvSource({
        "SPECIALISED_SME, 2026-03-31, S1, nicheYears, , 1 2 3, NOT_MET MET MET",
        "SPECIALISED_SME, 2026-03-31, S2a, rdExpenseYuan, , 999999 1000000 1000001, NOT_MET MET MET",
        "SPECIALISED_SME, 2026-03-31, S2b, rdExpenseYuan, salesRevenueYuan, 29 30 31, NOT_MET MET MET",
        "SPECIALISED_SME, 2026-04-01, S1, nicheYears, , 2 3 4, NOT_MET MET MET",
        "SPECIALISED_SME, 2026-04-01, S3, mainBusinessRevenueYuan, salesRevenueYuan, 799 800 801, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-03-31, L1, nicheYears, , 2 3 4, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-03-31, L2, mainBusinessRevenueYuan, salesRevenueYuan, 699 700 701, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-03-31, L4, netAssetsYuan, totalAssetsYuan, 299 300 301, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-03-31, L7, classOneIp, , 1 2 3, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L1, nicheYears, , 2 3 4, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L2, salesRevenueYuan, , 49999999 50000000 50000001, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L3, mainBusinessRevenueYuan, salesRevenueYuan, 899 900 901, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L5, netAssetsYuan, totalAssetsYuan, 249 250 251, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L6a, rdExpenseYuan, , 11999999 12000000 12000001, NOT_MET MET MET",
        "LITTLE_GIANT, 2026-04-01, L7, classOneIp, , 3 4 5, NOT_MET MET MET",
    })
    void a_bound_has_an_edge(
            Title title, String day, String code, String figure, String whole, String values, String outcomes) {
        var found = new ArrayList<String>();
        for (var value : values.split(" ")) {
            var firm = AFirm.aFirm().on(day).eachYear(Figure.find(figure).orElseThrow(), 0);
            if (whole != null) {
                firm.with(Figure.find(whole).orElseThrow(), 1000);
            }
            firm.with(Figure.find(figure).orElseThrow(), Long.parseLong(value));
            found.add(firm.outcome(title, code).name());
        }
        assertThat(String.join(" ", found)).isEqualTo(outcomes);
    }

    /** The bands of 创新型中小企业 that share a whole of 1000 or count pieces. */
    @ParameterizedTest
    @CsvSource({
        "RD_OF_SALES, rdExpenseYuan, 51 50 49 31 30 29 21 20 19 11 10 9, 20 20 15 15 15 10 10 10 5 5 5 0",
        "MAIN_SHARE, mainBusinessRevenueYuan, 701 700 699 601 600 599 551 550 549 501 500 499, 20 20 15 15 15 10 10 10 5 5 5 0",
        "IP, highValueIp, 2 1 0, 20 20 0",
        "IP, ownClassOneIp, 2 1 0, 15 15 0",
        "IP, classOneIp, 2 1 0, 10 10 0",
        "IP, classTwoIp, 2 1 0, 5 5 0",
    })
    void a_band_has_an_edge(String part, String figure, String values, String points) {
        var found = new ArrayList<String>();
        for (var value : values.split(" ")) {
            var firm = AFirm.aFirm().with(Figure.SALES_REVENUE, 1000);
            for (var other :
                    List.of(Figure.HIGH_VALUE_IP, Figure.OWN_CLASS_ONE_IP, Figure.CLASS_ONE_IP, Figure.CLASS_TWO_IP)) {
                firm.with(other, 0);
            }
            firm.with(Figure.find(figure).orElseThrow(), Long.parseLong(value));
            found.add(firm.points(Title.INNOVATIVE_SME, part));
        }
        assertThat(String.join(" ", found)).isEqualTo(points);
    }
}
