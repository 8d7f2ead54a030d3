package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.set.RuleSet;

/** What holds of every rule set, whatever the figures. */
class AssessmentLawsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final List<RuleSet> ALL = AFirm.RULES.all();

    @Property(tries = 3000)
    void more_of_what_is_asked_for_never_worsens_a_verdict(
            @ForAll("firms") Candidate firm,
            @ForAll("ruleSets") RuleSet rules,
            @ForAll("wanted") Figure figure,
            @ForAll @LongRange(min = 1, max = 3_000_000) long more,
            @ForAll @IntRange(max = 2) int back) {
        int year = 2025 - back;
        var richer = richer(firm, year, figure, more);
        assertThat(rules.assess(richer, DAY).verdict())
                .isLessThanOrEqualTo(rules.assess(firm, DAY).verdict());
    }

    /** More of a figure that is known; R&D staff up to the staff, R&D at home rising alike. */
    private static Candidate richer(Candidate firm, int year, Figure figure, long more) {
        var figures = firm.years().get(year);
        var before = figures.get(figure);
        if (before == null) {
            return firm;
        }
        var staff = figures.get(Figure.EMPLOYEES);
        var added = BigDecimal.valueOf(more);
        if (figure == Figure.SCI_TECH_PERSONNEL) {
            added = staff == null ? BigDecimal.ZERO : added.min(staff.subtract(before));
        }
        var after = figures.with(figure, before.add(added));
        var atHome = figures.get(Figure.RD_EXPENSE_IN_CHINA);
        if (figure == Figure.RD_EXPENSE && atHome != null) {
            after = after.with(Figure.RD_EXPENSE_IN_CHINA, atHome.add(added));
        }
        return firm.with(after);
    }

    @Property(tries = 3000)
    void a_figure_that_gets_lost_never_turns_anything_into_met(
            @ForAll("firms") Candidate firm,
            @ForAll("ruleSets") RuleSet rules,
            @ForAll Figure figure,
            @ForAll @IntRange(max = 2) int back) {
        var poorer = firm.with(firm.years().get(2025 - back).with(figure, null));
        var before = rules.assess(firm, DAY);
        var after = rules.assess(poorer, DAY);
        for (int i = 0; i < before.criteria().size(); i++) {
            if (before.criteria().get(i).outcome() != Outcome.MET) {
                assertThat(after.criteria().get(i).outcome()).isNotEqualTo(Outcome.MET);
            }
        }
        if (before.verdict() != Outcome.MET) {
            assertThat(after.verdict()).isNotEqualTo(Outcome.MET);
        }
    }

    @Property
    void the_same_figures_always_get_the_same_answer(
            @ForAll("firms") Candidate firm, @ForAll("ruleSets") RuleSet rules) {
        assertThat(rules.assess(firm, DAY)).isEqualTo(rules.assess(firm, DAY));
    }

    @Property
    void the_verdict_lies_between_its_bounds_and_a_score_within_its_range(
            @ForAll("firms") Candidate firm, @ForAll("ruleSets") RuleSet rules) {
        var assessment = rules.assess(firm, DAY);
        assertThat(assessment.lowest()).isIn(Outcome.MET, Outcome.NOT_MET);
        assertThat(assessment.highest()).isIn(Outcome.MET, Outcome.NOT_MET).isLessThanOrEqualTo(assessment.lowest());
        assertThat(assessment.verdict()).isBetween(assessment.highest(), assessment.lowest());
        if (assessment.score() != null) {
            var total = assessment.score().total();
            assertThat(total.low()).isBetween(0, total.high());
            assertThat(total.high()).isLessThanOrEqualTo(100);
        }
    }

    /** Each subject and day has the rule set that began last. */
    @Property
    void a_day_goes_by_the_rules_in_force_on_it(
            @ForAll @IntRange(max = 4000) int after, @ForAll("ruleSets") RuleSet rules) {
        var day = LocalDate.parse("2017-01-01").plusDays(after);
        var found = AFirm.RULES.on(day, rules.subject());
        boolean anyInForce = ALL.stream()
                .anyMatch(one ->
                        one.subject().equals(rules.subject()) && one.effective().contains(day));
        assertThat(found.isPresent()).isEqualTo(anyInForce);
        found.ifPresent(one -> {
            assertThat(one.effective().contains(day)).isTrue();
            assertThat(ALL)
                    .noneMatch(other -> other.subject().equals(one.subject())
                            && other.effective().contains(day)
                            && other.effective().from().isAfter(one.effective().from()));
        });
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(ALL);
    }

    @Provide
    Arbitrary<Figure> wanted() {
        return Arbitraries.of(Figure.CLASS_ONE_IP, Figure.CLASS_TWO_IP, Figure.SCI_TECH_PERSONNEL, Figure.RD_EXPENSE);
    }

    /** Figures near the bounds, some of them missing; R&D staff among the staff, R&D at home among R&D. */
    @Provide
    Arbitrary<Candidate> firms() {
        return years().list().ofSize(3).map(AssessmentLawsTest::firm);
    }

    private static Candidate firm(List<Map<Figure, BigDecimal>> years) {
        var figures = IntStream.range(0, years.size())
                .mapToObj(i -> new Figures(2023 + i, years.get(i)))
                .collect(Collectors.toMap(Figures::year, one -> one));
        var industry = Industry.find("C30").orElseThrow();
        return new Candidate(
                LocalDate.parse("2015-03-01"), ReportingUnit.OUT, TechField.F4, industry, List.of(), figures, Set.of());
    }

    private static Arbitrary<Map<Figure, BigDecimal>> years() {
        return Arbitraries.randomValue(random -> {
            var known = new EnumMap<Figure, BigDecimal>(Figure.class);
            for (var figure : Figure.values()) {
                if (random.nextInt(12) > 0) {
                    known.put(figure, BigDecimal.valueOf(random.nextInt(most(figure.unit()) + 1)));
                }
            }
            known.computeIfPresent(
                    Figure.SCI_TECH_PERSONNEL,
                    (figure, value) -> value.min(known.getOrDefault(Figure.EMPLOYEES, BigDecimal.ZERO)));
            known.computeIfPresent(
                    Figure.RD_EXPENSE_IN_CHINA,
                    (figure, value) -> value.min(known.getOrDefault(Figure.RD_EXPENSE, BigDecimal.ZERO)));
            return known;
        });
    }

    private static int most(Unit unit) {
        return switch (unit) {
            case YES_NO -> 1;
            case PEOPLE -> 20;
            case YUAN -> 30_000_000;
            default -> 6;
        };
    }
}
