package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.policy.AFirm.aFirm;
import static org.ladderregistry.policy.figure.Figure.CLASS_ONE_IP;
import static org.ladderregistry.policy.figure.Figure.CLASS_TWO_IP;
import static org.ladderregistry.policy.figure.Figure.CONVERSIONS;
import static org.ladderregistry.policy.figure.Figure.CORE_IP_SUPPORTS_PRODUCTS;
import static org.ladderregistry.policy.figure.Figure.EMPLOYEES;
import static org.ladderregistry.policy.figure.Figure.HIGH_TECH_INCOME;
import static org.ladderregistry.policy.figure.Figure.NET_ASSETS;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE_IN_CHINA;
import static org.ladderregistry.policy.figure.Figure.SALES_REVENUE;
import static org.ladderregistry.policy.figure.Figure.SCI_TECH_PERSONNEL;
import static org.ladderregistry.policy.figure.Figure.TOTAL_INCOME;
import static org.ladderregistry.policy.rule.Outcome.FOR_JUDGEMENT;
import static org.ladderregistry.policy.rule.Outcome.MET;
import static org.ladderregistry.policy.rule.Outcome.NOT_MET;
import static org.ladderregistry.policy.rule.Outcome.UNKNOWN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.rule.Missing;
import org.ladderregistry.policy.rule.Outcome;

/** 国科发火〔2016〕32号. */
class HighTechTest {
    /** HTE-5 of the vectors. */
    @ParameterizedTest
    @CsvSource({"2025-05-21, NOT_MET, 1 DAYS", "2025-05-20, MET, none", "2025-05-19, MET, none"})
    void a_firm_has_been_there_for_365_days(String established, Outcome outcome, String gap) {
        var firm = aFirm().established(established).on("2026-05-20");
        assertThat(firm.outcome(HIGH_TECH, "H1")).isEqualTo(outcome);
        assertThat(firm.gap(HIGH_TECH, "H1")).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({"9, NOT_MET, 1 sciTechPersonnel", "10, MET, none", "11, MET, none"})
    void a_tenth_of_the_staff_does_research(long staff, Outcome outcome, String gap) {
        var firm = aFirm().with(EMPLOYEES, 100).with(SCI_TECH_PERSONNEL, staff);
        assertThat(firm.outcome(HIGH_TECH, "H4")).isEqualTo(outcome);
        assertThat(firm.gap(HIGH_TECH, "H4")).isEqualTo(gap);
    }

    @Test
    void a_gap_is_rounded_up_to_whole_people() {
        assertThat(aFirm().with(EMPLOYEES, 101).with(SCI_TECH_PERSONNEL, 8).gap(HIGH_TECH, "H4"))
                .isEqualTo("3 sciTechPersonnel");
    }

    /** HTE-1 and HTE-3 of the vectors: the last year's sales choose the tier, three years' sums are compared. */
    @ParameterizedTest
    @CsvSource({
        "50000000,  4990000, NOT_MET, 10000 rdExpenseYuan",
        "50000000,  4999999, NOT_MET, 1 rdExpenseYuan",
        "50000000,  5000000, MET, none",
        "50000000,  5000001, MET, none",
        "50000001,  4000001, MET, none",
        "50000001,  4000000, NOT_MET, 1 rdExpenseYuan",
        "50000001,  3999999, NOT_MET, 2 rdExpenseYuan",
        "200000000, 10000000, MET, none",
        "200000000, 9999999, NOT_MET, 1 rdExpenseYuan",
        "200000001, 7500001, MET, none",
        "200000001, 7500000, NOT_MET, 1 rdExpenseYuan",
        "200000001, 7475000, NOT_MET, 25001 rdExpenseYuan",
    })
    void research_is_a_share_of_three_years_sales_by_the_size_of_the_firm(
            long lastSales, long research, Outcome outcome, String gap) {
        var firm = aFirm().in(2023, SALES_REVENUE, 25_000_000)
                .in(2024, SALES_REVENUE, 25_000_000)
                .with(SALES_REVENUE, lastSales)
                .in(2023, RD_EXPENSE, 0)
                .in(2024, RD_EXPENSE, 0)
                .with(RD_EXPENSE, research);
        assertThat(firm.outcome(HIGH_TECH, "H5a")).isEqualTo(outcome);
        assertThat(firm.gap(HIGH_TECH, "H5a")).isEqualTo(gap);
    }

    @Test
    void the_ratio_is_that_of_the_sums_and_not_the_mean_of_the_years() {
        var firm = aFirm().in(2023, SALES_REVENUE, 1_000_000).in(2023, RD_EXPENSE, 500_000);
        firm.in(2024, SALES_REVENUE, 1_000_000).in(2024, RD_EXPENSE, 0);
        firm.with(SALES_REVENUE, 40_000_000).with(RD_EXPENSE, 0);
        assertThat(firm.outcome(HIGH_TECH, "H5a")).isEqualTo(NOT_MET);
    }

    /** A year of the window that the firm has lived through counts, and one before its first does not. */
    @ParameterizedTest
    @CsvSource({
        "2015-03-01, 2023, UNKNOWN", "2015-03-01, 2024, UNKNOWN", "2015-03-01, 2025, UNKNOWN", "2015-03-01, 2022, MET",
        "2023-12-31, 2023, UNKNOWN", "2024-01-01, 2023, MET", "2024-12-31, 2024, UNKNOWN", "2025-01-01, 2024, MET",
    })
    void only_years_of_the_window_in_which_the_firm_existed_are_asked_for(
            String established, int missing, Outcome outcome) {
        var firm = aFirm().established(established)
                .eachYear(SALES_REVENUE, 10_000_000)
                .eachYear(RD_EXPENSE, 500_000);
        firm.without(missing, RD_EXPENSE);
        assertThat(firm.outcome(HIGH_TECH, "H5a")).isEqualTo(outcome);
        if (outcome == UNKNOWN) {
            assertThat(firm.check(HIGH_TECH, "H5a").missing()).containsExactly(new Missing(RD_EXPENSE, missing));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "599999, NOT_MET, 1 rdExpenseInChinaYuan",
        "600000, MET, none",
        "600001, MET, none",
    })
    void three_fifths_of_research_are_done_in_china(long inChina, Outcome outcome, String gap) {
        var firm = aFirm().eachYear(RD_EXPENSE, 0).with(RD_EXPENSE, 1_000_000);
        firm.eachYear(RD_EXPENSE_IN_CHINA, 0).with(RD_EXPENSE_IN_CHINA, inChina);
        assertThat(firm.outcome(HIGH_TECH, "H5b")).isEqualTo(outcome);
        assertThat(firm.gap(HIGH_TECH, "H5b")).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({"599, NOT_MET, 1 highTechIncomeYuan", "600, MET, none", "601, MET, none"})
    void three_fifths_of_the_income_are_high_tech(long income, Outcome outcome, String gap) {
        var firm = aFirm().with(TOTAL_INCOME, 1000).with(HIGH_TECH_INCOME, income);
        assertThat(firm.outcome(HIGH_TECH, "H6")).isEqualTo(outcome);
        assertThat(firm.gap(HIGH_TECH, "H6")).isEqualTo(gap);
    }

    @Test
    void property_that_carries_the_products_is_for_a_person_to_judge_when_there_is_any() {
        assertThat(aFirm().outcome(HIGH_TECH, "H2")).isEqualTo(UNKNOWN);
        var none = aFirm().with(CLASS_ONE_IP, 0).with(CLASS_TWO_IP, 0);
        assertThat(none.outcome(HIGH_TECH, "H2")).isEqualTo(NOT_MET);
        assertThat(none.with(CLASS_TWO_IP, 1).outcome(HIGH_TECH, "H2")).isEqualTo(FOR_JUDGEMENT);
        assertThat(none.stating(CORE_IP_SUPPORTS_PRODUCTS).outcome(HIGH_TECH, "H2"))
                .isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "0, 1, 1-2, 0-8",
        "0, 2, 1-2, 0-8",
        "0, 3, 3-4, 0-8",
        "0, 4, 3-4, 0-8",
        "0, 5, 5-6, 0-8",
        "0, 6, 5-6, 0-8",
        "1, 0, 7-8, 0-8",
        "2, 9, 7-8, 0-8",
    })
    void property_gives_a_range_since_experts_judge_it(long classOne, long classTwo, String number, String judged) {
        var firm = aFirm().with(CLASS_ONE_IP, classOne).with(CLASS_TWO_IP, classTwo);
        assertThat(firm.points(HIGH_TECH, "IP_NUMBER")).isEqualTo(number);
        assertThat(firm.points(HIGH_TECH, "IP_ADVANCEMENT")).isEqualTo(judged);
        assertThat(firm.points(HIGH_TECH, "IP_SUPPORT")).isEqualTo(judged);
    }

    @Test
    void the_bonus_does_not_lift_property_above_its_most() {
        var firm = aFirm().with(CLASS_ONE_IP, 1).with(CLASS_TWO_IP, 0);
        assertThat(firm.points(HIGH_TECH, "IP")).isEqualTo("8-30");
    }

    @ParameterizedTest
    @CsvSource({
        "16, 25-30",
        "15, 25-30",
        "14, 19-24",
        "12, 19-24",
        "11, 13-18",
        "9, 13-18",
        "8, 7-12",
        "6, 7-12",
        "5, 1-6",
        "3, 1-6",
        "2, 0",
        "0, 0",
    })
    void results_are_counted_as_their_yearly_mean(long inThreeYears, String points) {
        var firm = aFirm().eachYear(CONVERSIONS, 0).with(CONVERSIONS, inThreeYears);
        assertThat(firm.points(HIGH_TECH, "CONVERSION")).isEqualTo(points);
    }

    /** ½ × (Y2 ÷ Y1 + Y3 ÷ Y2) − 1 of each band's edge, from 1,000,000 that does not grow at first. */
    @ParameterizedTest
    @CsvSource({
        "1700001, 9-10", "1700000, 9-10", "1699999, 7-8", "1500000, 7-8", "1499999, 5-6", "1300000, 5-6",
        "1299999, 3-4", "1100000, 3-4", "1099999, 1-2", "1000001, 1-2", "1000000, 0", "999999, 0",
    })
    void growth_is_the_mean_of_two_steps(long last, String points) {
        for (var part : new String[] {"GROWTH_SALES", "GROWTH_NET_ASSETS"}) {
            var figure = part.equals("GROWTH_SALES") ? SALES_REVENUE : NET_ASSETS;
            var firm = aFirm().in(2023, figure, 1_000_000)
                    .in(2024, figure, 1_000_000)
                    .with(figure, last);
            assertThat(firm.points(HIGH_TECH, part)).isEqualTo(points);
        }
    }

    /** HTE-7 of the vectors among them. */
    @ParameterizedTest
    @CsvSource({
        "0, 100, 135, 9-10",
        "0, 100, 134, 7-8",
        "100, 0, 100, 0",
        "100, 0, 1000000, 0",
        "0, 0, 5, 0",
        "-100, 50, 500, 0",
        "100, 50, -1, 0",
        "100, -50, 500, 0",
    })
    void growth_from_nothing_begins_a_year_later_and_from_below_nothing_not_at_all(
            long first, long second, long third, String points) {
        var firm =
                aFirm().in(2023, NET_ASSETS, first).in(2024, NET_ASSETS, second).with(NET_ASSETS, third);
        assertThat(firm.points(HIGH_TECH, "GROWTH_NET_ASSETS")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2024-07-01, 9-10", "2025-07-01, 0", "2023-07-01, 0-10"})
    void growth_goes_by_the_years_in_which_the_firm_existed(String established, String points) {
        var firm = aFirm().established(established).in(2024, SALES_REVENUE, 100).with(SALES_REVENUE, 135);
        assertThat(firm.points(HIGH_TECH, "GROWTH_SALES")).isEqualTo(points);
    }

    @Test
    void the_score_is_a_range_that_only_people_can_narrow() {
        var firm = aStrongFirm();
        assertThat(firm.points(HIGH_TECH, "SCORE")).isEqualTo("51-100");
        assertThat(firm.outcome(HIGH_TECH, "H7")).isEqualTo(FOR_JUDGEMENT);
        firm.without(2023, CONVERSIONS);
        assertThat(firm.outcome(HIGH_TECH, "H7")).isEqualTo(UNKNOWN);
        firm.eachYear(CONVERSIONS, 0);
        assertThat(firm.points(HIGH_TECH, "SCORE")).isEqualTo("26-70");
        assertThat(firm.outcome(HIGH_TECH, "H7")).as("HTE-4: 70 fails").isEqualTo(NOT_MET);
        assertThat(firm.gap(HIGH_TECH, "H7")).isEqualTo("1 POINTS");
        firm.with(CONVERSIONS, 3);
        assertThat(firm.points(HIGH_TECH, "SCORE")).isEqualTo("27-76");
        assertThat(firm.outcome(HIGH_TECH, "H7")).isEqualTo(FOR_JUDGEMENT);
    }

    private static AFirm aStrongFirm() {
        var firm = aFirm().with(CLASS_ONE_IP, 1).with(CLASS_TWO_IP, 0).eachYear(CONVERSIONS, 5);
        for (var figure : new Figure[] {NET_ASSETS, SALES_REVENUE}) {
            firm.in(2023, figure, 100).in(2024, figure, 200).with(figure, 400);
        }
        return firm;
    }

    /** HTE-9 of the vectors. */
    @ParameterizedTest
    @CsvSource({"'2022,2024', MET", "'2023,2024', MET", "'2024', NOT_MET", "'', NOT_MET"})
    void two_missed_reports_cancel_a_title_also_when_a_year_lies_between(String years, Outcome outcome) {
        var missed = years.isEmpty()
                ? new int[0]
                : Arrays.stream(years.split(",")).mapToInt(Integer::parseInt).toArray();
        assertThat(aFirm().withoutReportOf(missed).outcome(HIGH_TECH, "REPORTS_MISSED"))
                .isEqualTo(outcome);
    }
}
