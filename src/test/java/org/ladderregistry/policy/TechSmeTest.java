package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.TECH_SME;
import static org.ladderregistry.policy.AFirm.aTechSme;
import static org.ladderregistry.policy.figure.Figure.CLASS_ONE_IP;
import static org.ladderregistry.policy.figure.Figure.CLASS_TWO_IP;
import static org.ladderregistry.policy.figure.Figure.CLEAN_RECORD;
import static org.ladderregistry.policy.figure.Figure.EMPLOYEES;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE;
import static org.ladderregistry.policy.figure.Figure.SALES_REVENUE;
import static org.ladderregistry.policy.figure.Figure.SCI_TECH_PERSONNEL;
import static org.ladderregistry.policy.figure.Figure.TOTAL_ASSETS;
import static org.ladderregistry.policy.figure.Figure.TOTAL_COST;
import static org.ladderregistry.policy.rule.Outcome.FOR_JUDGEMENT;
import static org.ladderregistry.policy.rule.Outcome.MET;
import static org.ladderregistry.policy.rule.Outcome.NOT_APPLICABLE;
import static org.ladderregistry.policy.rule.Outcome.NOT_MET;
import static org.ladderregistry.policy.rule.Outcome.UNKNOWN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.rule.Missing;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.Title;

/** 国科发政〔2017〕115号. */
class TechSmeTest {
    /** Vectors of the rules: R&D staff among 100, R&D among sales of 10,000,000. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TSME-1, 30, 599000, 0, 4, 84, MET",
        "TSME-3, 10, 400000, 0, 3, 52, NOT_MET",
        "TSME-4, 15, 400000, 1, 0, 68, MET",
    })
    void a_score_is_added_up_from_its_three_rows(
            String vector, long staff, long research, long classOne, long classTwo, String score, Outcome outcome) {
        var firm = aTechSme()
                .with(SCI_TECH_PERSONNEL, staff)
                .with(RD_EXPENSE, research)
                .with(CLASS_ONE_IP, classOne)
                .with(CLASS_TWO_IP, classTwo);
        assertThat(firm.points(TECH_SME, "SCORE")).isEqualTo(score);
        assertThat(firm.outcome(TECH_SME, "T5")).isEqualTo(outcome);
        assertThat(firm.assess(TECH_SME).verdict()).isEqualTo(outcome);
    }

    /** TSME-5 of the vectors, and one step more. */
    @ParameterizedTest
    @CsvSource({
        "EMPLOYEES, T2a, 500, MET, none",
        "EMPLOYEES, T2a, 501, NOT_MET, -1 employees",
        "SALES_REVENUE, T2b, 200000000, MET, none",
        "SALES_REVENUE, T2b, 200000001, NOT_MET, -1 salesRevenueYuan",
        "TOTAL_ASSETS, T2c, 200000000, MET, none",
        "TOTAL_ASSETS, T2c, 200000012, NOT_MET, -12 totalAssetsYuan",
    })
    void a_size_is_allowed_up_to_its_bound(Figure figure, String code, long value, Outcome outcome, String gap) {
        var firm = aTechSme().with(figure, value);
        assertThat(firm.outcome(TECH_SME, code)).isEqualTo(outcome);
        assertThat(firm.gap(TECH_SME, code)).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({
        "3001, 20",
        "3000, 20",
        "2999, 16",
        "2501, 16",
        "2500, 16",
        "2499, 12",
        "2001, 12",
        "2000, 12",
        "1999, 8",
        "1501, 8",
        "1500, 8",
        "1499, 4",
        "1001, 4",
        "1000, 4",
        "999, 0",
        "0, 0",
    })
    void staff_gives_points_by_its_share(long researchers, String points) {
        var firm = aTechSme().with(EMPLOYEES, 10_000).with(SCI_TECH_PERSONNEL, researchers);
        assertThat(firm.points(TECH_SME, "PERSONNEL")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "600001, 50", "600000, 50", "599999, 40", "500001, 40", "500000, 40", "499999, 30", "400001, 30",
        "400000, 30", "399999, 20", "300001, 20", "300000, 20", "299999, 10", "200001, 10", "200000, 10",
        "199999, 0", "0, 0",
    })
    void research_gives_points_by_its_share_in_sales(long research, String points) {
        var firm = aTechSme().with(SALES_REVENUE, 10_000_000).with(RD_EXPENSE, research);
        assertThat(firm.points(TECH_SME, "RD_OF_SALES")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "300001, 50", "300000, 50", "299999, 40", "250001, 40", "250000, 40", "249999, 30", "200001, 30",
        "200000, 30", "199999, 20", "150001, 20", "150000, 20", "149999, 10", "100001, 10", "100000, 10",
        "99999, 0", "0, 0",
    })
    void research_gives_points_by_its_share_in_cost(long research, String points) {
        var firm = aTechSme().with(TOTAL_COST, 1_000_000).with(RD_EXPENSE, research);
        assertThat(firm.points(TECH_SME, "RD_OF_COST")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 30", "1, 0, 30", "1, 9, 30", "0, 5, 24", "0, 4, 24", "0, 3, 18", "0, 2, 12", "0, 1, 6", "0, 0, 0"
    })
    void intellectual_property_gives_points_by_class_and_number(long classOne, long classTwo, String points) {
        var firm = aTechSme().with(CLASS_ONE_IP, classOne).with(CLASS_TWO_IP, classTwo);
        assertThat(firm.points(TECH_SME, "IP")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"600000, 10000000, 50, true", "200000, 1000000, 30, false", "0, 1, 0, true"})
    void the_better_of_the_two_ways_to_measure_research_is_chosen(
            long research, long cost, String points, boolean ofSales) {
        var firm = aTechSme().with(RD_EXPENSE, research).with(TOTAL_COST, cost);
        var rows = firm.assess(TECH_SME).score().total().parts().get(1);
        assertThat(AFirm.written(rows)).isEqualTo(points);
        assertThat(rows.parts().get(0).isCounted()).isEqualTo(ofSales);
        assertThat(rows.parts().get(1).isCounted()).isEqualTo(!ofSales);
    }

    @Test
    void a_firm_without_sales_is_measured_by_its_cost() {
        var firm = aTechSme().with(SALES_REVENUE, 0).with(TOTAL_COST, 2_000_000);
        assertThat(firm.points(TECH_SME, "RD_OF_SALES")).isEqualTo("0");
        assertThat(firm.points(TECH_SME, "RD")).isEqualTo("50");
    }

    @Test
    void a_score_without_any_research_staff_fails_however_high_it_is() {
        var firm = aTechSme().with(SCI_TECH_PERSONNEL, 9).with(CLASS_ONE_IP, 1);
        assertThat(firm.points(TECH_SME, "SCORE")).isEqualTo("80");
        assertThat(firm.outcome(TECH_SME, "T5")).isEqualTo(NOT_MET);
        assertThat(firm.gap(TECH_SME, "T5")).isEqualTo("1 POINTS");
    }

    @ParameterizedTest
    @EnumSource(
            value = Figure.class,
            names = {"EMPLOYEES", "SALES_REVENUE", "TOTAL_ASSETS", "SCI_TECH_PERSONNEL", "RD_EXPENSE"})
    void a_missing_figure_that_may_decide_is_named(Figure figure) {
        var assessment = aTechSme().without(figure).assess(TECH_SME);
        assertThat(assessment.verdict()).isEqualTo(UNKNOWN);
        assertThat(assessment.criteria())
                .filteredOn(one -> one.outcome() == UNKNOWN)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.check().missing()).contains(new Missing(figure, 2025)));
        assertThat(assessment.lowest()).isEqualTo(NOT_MET);
        assertThat(assessment.highest()).isEqualTo(MET);
    }

    @Test
    void a_missing_figure_that_decides_nothing_is_no_hindrance() {
        assertThat(aTechSme().without(TOTAL_COST).assess(TECH_SME).verdict()).isEqualTo(MET);
        assertThat(aTechSme().with(CLASS_ONE_IP, 1).without(CLASS_TWO_IP).points(TECH_SME, "IP"))
                .isEqualTo("30");
        assertThat(aTechSme().without(CLASS_ONE_IP).points(TECH_SME, "IP")).isEqualTo("24-30");
        assertThat(aTechSme().without(CLASS_ONE_IP).outcome(TECH_SME, "T5")).isEqualTo(MET);
        assertThat(aTechSme().with(CLASS_ONE_IP, 0).without(CLASS_TWO_IP).points(TECH_SME, "IP"))
                .isEqualTo("0-24");
    }

    @Test
    void zero_is_a_figure() {
        assertThat(aTechSme().with(RD_EXPENSE, 0).outcome(TECH_SME, "T5")).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"F51", "H61", "K70", "L72", "R90", "C16", "C1620"})
    void some_industries_are_barred(String code) {
        assertThat(aTechSme().inIndustry(code).outcome(TECH_SME, "T3")).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"C17", "R89", "M73", "R"})
    void others_are_not(String code) {
        assertThat(aTechSme().inIndustry(code).outcome(TECH_SME, "T3")).isEqualTo(MET);
        assertThat(aTechSme()
                        .inIndustry(code)
                        .without(Figure.PRODUCTS_PERMITTED)
                        .outcome(TECH_SME, "T3"))
                .isEqualTo(FOR_JUDGEMENT);
    }

    @ParameterizedTest
    @CsvSource({"SOUND_ACCOUNTS, T1", "PRODUCTS_PERMITTED, T3", "CLEAN_RECORD, T4"})
    void what_nobody_stated_is_for_a_person_to_judge(Figure statement, String code) {
        assertThat(aTechSme().without(statement).outcome(TECH_SME, code)).isEqualTo(FOR_JUDGEMENT);
        assertThat(aTechSme().without(statement).assess(TECH_SME).verdict()).isEqualTo(FOR_JUDGEMENT);
        assertThat(aTechSme().with(statement, 0).outcome(TECH_SME, code)).isEqualTo(NOT_MET);
    }

    @Test
    void the_gravest_outcome_is_the_verdict() {
        var firm = aTechSme().without(CLEAN_RECORD);
        assertThat(firm.assess(TECH_SME).verdict()).isEqualTo(FOR_JUDGEMENT);
        assertThat(firm.without(TOTAL_ASSETS).assess(TECH_SME).verdict()).isEqualTo(UNKNOWN);
        assertThat(firm.with(EMPLOYEES, 501).assess(TECH_SME).verdict()).isEqualTo(NOT_MET);
        assertThat(firm.assess(TECH_SME).highest()).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH_TECH, 2026-05-20, 2029-05-20, MET",
        "HIGH_TECH, 2023-05-20, 2026-05-20, NOT_MET",
        "NATIONAL_AWARD_TOP_THREE, 2021-05-20, , MET",
        "NATIONAL_AWARD_TOP_THREE, 2021-05-19, , NOT_MET",
        "LED_STANDARD, 2021-05-20, , MET",
        "LED_STANDARD, 2021-05-19, , NOT_MET",
        "PROVINCIAL_RD_BODY, 2001-01-01, , MET",
        "PROVINCIAL_RD_BODY, 2001-01-01, 2026-01-01, NOT_MET",
    })
    void a_direct_confirmation_stands_for_the_score(String title, String from, String until, Outcome outcome) {
        var firm = aTechSme().with(CLASS_TWO_IP, 0).with(RD_EXPENSE, 0);
        assertThat(firm.outcome(TECH_SME, "T5")).isEqualTo(NOT_MET);
        firm.holding(Title.find(title).orElseThrow(), from, until);
        assertThat(firm.outcome(TECH_SME, "T5")).isEqualTo(outcome);
        assertThat(firm.with(EMPLOYEES, 501).assess(TECH_SME).verdict()).isEqualTo(NOT_MET);
    }

    /** TSME-7 of the vectors, and the other reasons to look. */
    @Test
    void a_small_or_new_firm_is_eligible_and_looked_at_on_site() {
        var small = aTechSme().with(EMPLOYEES, 5).with(SCI_TECH_PERSONNEL, 2).on("2026-06-01");
        assertThat(small.assess(TECH_SME).verdict()).isEqualTo(MET);
        assertThat(small.outcome(TECH_SME, "ONSITE_CHECK_REQUIRED")).isEqualTo(MET);
        assertThat(known().outcome(TECH_SME, "ONSITE_CHECK_REQUIRED")).isEqualTo(NOT_MET);
        assertThat(known().with(EMPLOYEES, 5).outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(MET);
        assertThat(known().with(RD_EXPENSE, 99_999).outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(MET);
        assertThat(known().with(RD_EXPENSE, 100_000).outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(NOT_MET);
        assertThat(known().with(CLASS_TWO_IP, 0).outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(MET);
        assertThat(known().revoked(TECH_SME, "2023-01-01", "2023-06-01").outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(MET);
        assertThat(known().revoked(TECH_SME, "2023-01-01", "2023-05-31").outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(NOT_MET);
        assertThat(small.on("2026-05-31").outcome(TECH_SME, "ONSITE_CHECK_REQUIRED"))
                .isEqualTo(NOT_APPLICABLE);
    }

    private static AFirm known() {
        return aTechSme().holding(TECH_SME, "2025-06-01", "2026-01-01").on("2026-06-01");
    }

    @Test
    void a_firm_of_this_year_is_judged_by_this_year() {
        var firm = aTechSme().established("2025-02-01").on("2025-11-01");
        assertThat(firm.assess(TECH_SME).verdict()).isEqualTo(MET);
        assertThat(firm.on("2027-01-01").assess(TECH_SME).verdict()).isEqualTo(UNKNOWN);
    }

    @Test
    void no_rules_are_known_before_their_first_day() {
        assertThat(AFirm.RULES.on(LocalDate.parse("2017-05-02"), TECH_SME)).isEmpty();
        assertThat(AFirm.RULES.on(LocalDate.parse("2017-05-03"), TECH_SME)).isPresent();
        assertThat(AFirm.RULES.on(LocalDate.parse("2015-12-31"), HIGH_TECH)).isEmpty();
    }
}
