package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;
import static org.ladderregistry.policy.AFirm.aFirm;
import static org.ladderregistry.policy.figure.Figure.CLASS_ONE_IP;
import static org.ladderregistry.policy.figure.Figure.CLASS_TWO_IP;
import static org.ladderregistry.policy.figure.Figure.EMPLOYEES;
import static org.ladderregistry.policy.figure.Figure.EQUITY_INVESTMENT;
import static org.ladderregistry.policy.figure.Figure.HIGH_VALUE_IP;
import static org.ladderregistry.policy.figure.Figure.LISTED_OR_ACQUIRED;
import static org.ladderregistry.policy.figure.Figure.MAIN_BUSINESS_REVENUE;
import static org.ladderregistry.policy.figure.Figure.NET_ASSETS;
import static org.ladderregistry.policy.figure.Figure.ON_INCUBATOR_PREMISES;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE;
import static org.ladderregistry.policy.figure.Figure.SALES_REVENUE;
import static org.ladderregistry.policy.figure.Figure.SCI_TECH_PERSONNEL;
import static org.ladderregistry.policy.figure.Figure.STRATEGIC_PRODUCTS;
import static org.ladderregistry.policy.figure.Figure.TECH_BUSINESS;
import static org.ladderregistry.policy.figure.Figure.TOTAL_ASSETS;
import static org.ladderregistry.policy.figure.Figure.VENTURE_CAPITAL_TOTAL;
import static org.ladderregistry.policy.rule.Outcome.FOR_JUDGEMENT;
import static org.ladderregistry.policy.rule.Outcome.MET;
import static org.ladderregistry.policy.rule.Outcome.NOT_APPLICABLE;
import static org.ladderregistry.policy.rule.Outcome.NOT_MET;
import static org.ladderregistry.policy.rule.Outcome.UNKNOWN;
import static org.ladderregistry.policy.rule.Title.INNOVATIVE_SME;
import static org.ladderregistry.policy.rule.Title.LITTLE_GIANT;
import static org.ladderregistry.policy.rule.Title.PROVINCIAL_RD_BODY;
import static org.ladderregistry.policy.rule.Title.SPECIALISED_SME;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.Title;

/** Incubation, the provincial rung, and the titles beside the ladder. */
class OtherRuleSetsTest {
    /** 国科发区〔2018〕300号, and its successor. */
    @Nested
    class Incubation {
        @ParameterizedTest
        @CsvSource({"2024-05-20, MET, none", "2024-05-19, NOT_MET, -1 DAYS", "2026-05-20, MET, none"})
        void a_firm_is_admitted_within_24_months(String established, Outcome outcome, String gap) {
            var firm = aFirm().established(established).on("2026-05-20");
            assertThat(firm.outcome(INCUBATED, "I2b")).isEqualTo(outcome);
            assertThat(firm.gap(INCUBATED, "I2b")).isEqualTo(gap);
        }

        @Test
        void a_firm_that_was_admitted_is_measured_by_its_admission() {
            var firm = aFirm().established("2020-01-01").holding(INCUBATED, "2021-12-31", "2024-01-01");
            firm.holding(INCUBATED, "2024-01-01", "2026-01-01");
            assertThat(firm.on("2025-06-01").outcome(INCUBATED, "I2b")).isEqualTo(MET);
            assertThat(firm.on("2026-01-01").outcome(INCUBATED, "I2b")).isEqualTo(NOT_MET);
        }

        /** INC-2 of the vectors. */
        @ParameterizedTest
        @CsvSource({
            "F2, 2025-03-01, MET",
            "F2, 2025-03-02, NOT_MET",
            "F4, 2024-03-01, MET",
            "F4, 2024-03-02, NOT_MET",
        })
        void a_stay_is_limited_by_the_field(TechField field, String on, Outcome outcome) {
            var firm = aFirm().inField(field).established("2019-01-01").holding(INCUBATED, "2020-03-01", null);
            assertThat(firm.on(on).outcome(INCUBATED, "I3")).isEqualTo(outcome);
        }

        @Test
        void a_firm_in_no_incubator_has_no_stay() {
            assertThat(aFirm().outcome(INCUBATED, "I3")).isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void size_industry_and_business_belong_together() {
            var firm = aFirm().with(EMPLOYEES, 500).with(SALES_REVENUE, 0).with(TOTAL_ASSETS, 200_000_000);
            assertThat(firm.outcome(INCUBATED, "I1")).isEqualTo(FOR_JUDGEMENT);
            assertThat(firm.stating(TECH_BUSINESS).outcome(INCUBATED, "I1")).isEqualTo(MET);
            assertThat(firm.inIndustry("K70").outcome(INCUBATED, "I1")).isEqualTo(NOT_MET);
            assertThat(firm.inIndustry("C30").with(EMPLOYEES, 501).gap(INCUBATED, "I1"))
                    .isEqualTo("-1 employees");
            assertThat(firm.without(EMPLOYEES).outcome(INCUBATED, "I1")).isEqualTo(UNKNOWN);
            assertThat(firm.outcome(INCUBATED, "I2a")).isEqualTo(FOR_JUDGEMENT);
            assertThat(firm.stating(ON_INCUBATOR_PREMISES).outcome(INCUBATED, "I2a"))
                    .isEqualTo(MET);
        }

        /** INC-3 of the vectors: more than, not as much as. */
        @ParameterizedTest
        @CsvSource({"4999999, NOT_MET", "5000000, NOT_MET", "5000001, MET"})
        void venture_capital_of_more_than_five_million_graduates(long capital, Outcome outcome) {
            var firm = aFirm().with(VENTURE_CAPITAL_TOTAL, capital);
            assertThat(firm.outcome(INCUBATED, "G2")).isEqualTo(outcome);
            assertThat(firm.with(VENTURE_CAPITAL_TOTAL, 5_000_000).gap(INCUBATED, "G2"))
                    .isEqualTo("1 ventureCapitalTotalYuan");
        }

        @ParameterizedTest
        @CsvSource({"9999999, NOT_MET", "10000000, NOT_MET", "10000001, MET"})
        void revenue_of_more_than_ten_million_in_two_years_graduates(long ofTwoYears, Outcome outcome) {
            var firm = aFirm().in(2024, SALES_REVENUE, 1).with(SALES_REVENUE, ofTwoYears - 1);
            assertThat(firm.outcome(INCUBATED, "G3")).isEqualTo(outcome);
        }

        @Test
        void one_ground_is_enough_to_graduate_and_none_is_needed_to_be_incubated() {
            assertThat(aFirm().assess(INCUBATED).graduates()).isEqualTo(FOR_JUDGEMENT);
            assertThat(aFirm().holding(HIGH_TECH, "2026-01-01", null)
                            .assess(INCUBATED)
                            .graduates())
                    .isEqualTo(MET);
            assertThat(aFirm().stating(LISTED_OR_ACQUIRED).assess(INCUBATED).graduates())
                    .isEqualTo(MET);
            var none = aFirm().with(LISTED_OR_ACQUIRED, 0).with(VENTURE_CAPITAL_TOTAL, 0);
            assertThat(none.assess(INCUBATED).graduates()).isEqualTo(UNKNOWN);
            assertThat(none.in(2024, SALES_REVENUE, 0)
                            .with(SALES_REVENUE, 0)
                            .assess(INCUBATED)
                            .graduates())
                    .isEqualTo(NOT_MET);
        }
    }

    /** 甘科高规〔2024〕1号. */
    @Nested
    class Provincial {
        @Test
        void a_high_tech_enterprise_may_not_apply() {
            assertThat(aFirm().outcome(PROVINCIAL_INNOVATIVE, "P2")).isEqualTo(MET);
            assertThat(aFirm().holding(HIGH_TECH, "2026-01-01", null).outcome(PROVINCIAL_INNOVATIVE, "P2"))
                    .isEqualTo(NOT_MET);
            assertThat(aFirm().holding(HIGH_TECH, "2023-05-20", "2026-05-20").outcome(PROVINCIAL_INNOVATIVE, "P2"))
                    .isEqualTo(MET);
        }

        @ParameterizedTest
        @CsvSource({"2025-05-21, NOT_MET", "2025-05-20, MET"})
        void a_year_in_the_province_is_needed(String established, Outcome outcome) {
            assertThat(aFirm().established(established).outsideTheProvince().outcome(PROVINCIAL_INNOVATIVE, "P1a"))
                    .isEqualTo(NOT_MET);
            assertThat(aFirm().established(established).outcome(PROVINCIAL_INNOVATIVE, "P1a"))
                    .isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"99, NOT_MET", "100, MET", "101, MET"})
        void a_tenth_of_the_staff_does_research(long staff, Outcome outcome) {
            var firm = aFirm().with(EMPLOYEES, 1000).with(SCI_TECH_PERSONNEL, staff);
            assertThat(firm.outcome(PROVINCIAL_INNOVATIVE, "P5")).isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"59999, NOT_MET", "60000, MET", "60001, MET"})
        void research_goes_by_two_years_and_an_unverified_share(long ofTwoYears, Outcome outcome) {
            var firm = aFirm().in(2023, RD_EXPENSE, 9_000_000)
                    .in(2024, RD_EXPENSE, 1)
                    .with(RD_EXPENSE, ofTwoYears - 1);
            firm.in(2024, SALES_REVENUE, 1_000_000).with(SALES_REVENUE, 1_000_000);
            assertThat(firm.outcome(PROVINCIAL_INNOVATIVE, "P6")).isEqualTo(outcome);
            assertThat(firm.assess(PROVINCIAL_INNOVATIVE).criteria())
                    .filteredOn(one -> !one.criterion().verified())
                    .extracting(one -> one.criterion().label().code())
                    .containsExactly("P6", "P7", "P8");
        }

        @Test
        void what_nobody_saw_of_the_text_is_for_a_person_to_judge() {
            assertThat(aFirm().outcome(PROVINCIAL_INNOVATIVE, "P7")).isEqualTo(FOR_JUDGEMENT);
            assertThat(aFirm().outcome(PROVINCIAL_INNOVATIVE, "P8")).isEqualTo(NOT_APPLICABLE);
            var returning = aFirm().holding(PROVINCIAL_INNOVATIVE, "2022-01-01", "2025-01-01");
            assertThat(returning.outcome(PROVINCIAL_INNOVATIVE, "P8")).isEqualTo(FOR_JUDGEMENT);
            assertThat(returning.on("2024-12-31").outcome(PROVINCIAL_INNOVATIVE, "P8"))
                    .isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void its_own_property_is_needed() {
            assertThat(aFirm().with(CLASS_ONE_IP, 0).with(CLASS_TWO_IP, 0).gap(PROVINCIAL_INNOVATIVE, "P4"))
                    .isEqualTo("1 classTwoIp");
        }
    }

    /** 工信部企业〔2022〕63号, 工信部企业〔2026〕2号. */
    @Nested
    class Titles {
        @Test
        void the_day_decides_which_method_holds() {
            assertThat(idOf("2022-07-31", SPECIALISED_SME)).isEqualTo("none");
            assertThat(idOf("2026-03-31", SPECIALISED_SME)).isEqualTo("ZJTX-2022");
            assertThat(idOf("2026-04-01", SPECIALISED_SME)).isEqualTo("ZJTX-2026");
            assertThat(idOf("2026-04-01", LITTLE_GIANT)).isEqualTo("ZJTX-2026");
            assertThat(idOf("2026-04-01", INNOVATIVE_SME)).isEqualTo("ZJTX-2022");
        }

        private String idOf(String day, Title title) {
            return AFirm.RULES
                    .on(LocalDate.parse(day), title)
                    .map(one -> one.id())
                    .orElse("none");
        }

        @ParameterizedTest
        @CsvSource({"14999999, 19999999, NOT_MET", "15000000, 0, MET", "0, 20000000, MET", "15000001, 20000001, MET"})
        void a_specialised_firm_has_revenue_or_investors(long revenue, long equity, Outcome outcome) {
            var firm = aFirm().with(SALES_REVENUE, revenue).in(2024, EQUITY_INVESTMENT, 0);
            assertThat(firm.with(EQUITY_INVESTMENT, equity).outcome(SPECIALISED_SME, "S2"))
                    .isEqualTo(outcome);
        }

        @ParameterizedTest
        @CsvSource({"19, NOT_MET", "20, MET", "21, MET"})
        void its_debts_are_at_most_four_fifths_of_its_assets(long own, Outcome outcome) {
            var firm = aFirm().with(TOTAL_ASSETS, 100).with(NET_ASSETS, own);
            assertThat(firm.outcome(SPECIALISED_SME, "S4")).isEqualTo(outcome);
        }

        @Test
        void each_of_two_years_is_held_to_the_bound() {
            var firm = aFirm().in(2024, RD_EXPENSE, 1_000_000).with(RD_EXPENSE, 1_000_000);
            firm.in(2024, SALES_REVENUE, 33_333_333).with(SALES_REVENUE, 33_333_333);
            assertThat(firm.outcome(SPECIALISED_SME, "S5")).isEqualTo(MET);
            assertThat(firm.in(2024, RD_EXPENSE, 999_999).outcome(SPECIALISED_SME, "S5"))
                    .isEqualTo(NOT_MET);
            assertThat(firm.in(2024, RD_EXPENSE, 2_000_000)
                            .in(2024, SALES_REVENUE, 66_666_667)
                            .outcome(SPECIALISED_SME, "S5"))
                    .isEqualTo(NOT_MET);
            assertThat(firm.without(2024, RD_EXPENSE).outcome(SPECIALISED_SME, "S5"))
                    .isEqualTo(UNKNOWN);
        }

        @Test
        void a_rung_or_a_title_is_where_it_begins() {
            assertThat(aFirm().outcome(SPECIALISED_SME, "S0")).isEqualTo(NOT_MET);
            assertThat(aFirm().holding(TECH_SME, "2026-01-01", "2027-01-01").outcome(SPECIALISED_SME, "S0"))
                    .isEqualTo(MET);
            assertThat(aFirm().holding(INNOVATIVE_SME, "2026-01-01", null).outcome(SPECIALISED_SME, "S0"))
                    .isEqualTo(MET);
            assertThat(aFirm().with(CLASS_ONE_IP, 0)
                            .holding(PROVINCIAL_RD_BODY, "2020-01-01", null)
                            .outcome(SPECIALISED_SME, "S6"))
                    .isEqualTo(MET);
        }

        /** 1.05² = 1.1025, exactly. */
        @ParameterizedTest
        @CsvSource({"110249999, NOT_MET, 1 salesRevenueYuan", "110250000, MET, none", "110250001, MET, none"})
        void a_little_giant_grew_by_a_twentieth_a_year(long last, Outcome outcome, String gap) {
            var firm = aFirm().in(2023, SALES_REVENUE, 100_000_000).with(SALES_REVENUE, last);
            assertThat(firm.outcome(LITTLE_GIANT, "L4")).isEqualTo(outcome);
            assertThat(firm.gap(LITTLE_GIANT, "L4")).isEqualTo(gap);
            assertThat(firm.holding(LITTLE_GIANT, "2023-01-01", null).outcome(LITTLE_GIANT, "L4"))
                    .isEqualTo(NOT_APPLICABLE);
        }

        @ParameterizedTest
        @CsvSource({
            "100000000, 3000000, MET", "100000000, 2999999, NOT_MET", "99999999, 6000000, MET",
            "99999999, 5999999, NOT_MET", "50000000, 3000000, MET", "49999999, 9000000, NOT_MET",
        })
        void its_research_went_by_its_revenue(long revenue, long research, Outcome outcome) {
            var firm = aFirm().on("2026-03-31").with(SALES_REVENUE, revenue).with(RD_EXPENSE, research);
            firm.in(2024, RD_EXPENSE, 0).in(2024, EQUITY_INVESTMENT, 0).with(EQUITY_INVESTMENT, 0);
            firm.with(EMPLOYEES, 10).with(SCI_TECH_PERSONNEL, 10);
            assertThat(firm.outcome(LITTLE_GIANT, "L6")).isEqualTo(outcome);
        }

        @Test
        void an_innovative_firm_needs_enough_of_each_group_of_its_score() {
            var firm = aFirm().with(HIGH_VALUE_IP, 1)
                    .with(SALES_REVENUE, 1000)
                    .with(RD_EXPENSE, 50)
                    .in(2024, MAIN_BUSINESS_REVENUE, 1000)
                    .with(MAIN_BUSINESS_REVENUE, 1000)
                    .with(TOTAL_ASSETS, 100)
                    .with(NET_ASSETS, 45)
                    .with(STRATEGIC_PRODUCTS, 1);
            assertThat(firm.points(INNOVATIVE_SME, "SCORE")).isEqualTo("85");
            assertThat(firm.outcome(INNOVATIVE_SME, "C1")).isEqualTo(MET);
            firm.with(NET_ASSETS, 44).eachYear(EQUITY_INVESTMENT, 0);
            assertThat(firm.points(INNOVATIVE_SME, "GROWTH")).isEqualTo("10");
            assertThat(firm.outcome(INNOVATIVE_SME, "C1")).isEqualTo(NOT_MET);
            assertThat(firm.gap(INNOVATIVE_SME, "C1")).isEqualTo("5 POINTS");
            firm.with(EQUITY_INVESTMENT, 5_000_000);
            assertThat(firm.outcome(INNOVATIVE_SME, "C1")).isEqualTo(MET);
        }

        @ParameterizedTest
        @CsvSource({"1150, 20", "1149, 15", "1100, 15", "1099, 10", "1050, 10", "1049, 5", "1000, 5", "999, 0"})
        void growth_of_the_main_business_gives_points(long last, String points) {
            var firm = aFirm().in(2024, MAIN_BUSINESS_REVENUE, 1000).with(MAIN_BUSINESS_REVENUE, last);
            assertThat(firm.points(INNOVATIVE_SME, "GROWTH_REVENUE")).isEqualTo(points);
        }

        @ParameterizedTest
        @CsvSource({"45, 10", "44, 5", "25, 5", "24, 0"})
        void few_debts_give_points(long own, String points) {
            assertThat(aFirm().with(TOTAL_ASSETS, 100).with(NET_ASSETS, own).points(INNOVATIVE_SME, "DEBT"))
                    .isEqualTo(points);
        }
    }
}
