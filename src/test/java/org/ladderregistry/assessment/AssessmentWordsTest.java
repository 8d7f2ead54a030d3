package org.ladderregistry.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.policy.AFirm.aFirm;
import static org.ladderregistry.policy.AFirm.aTechSme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Language;
import org.ladderregistry.policy.AFirm;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.rule.Title;

/** What an assessment says to people. */
class AssessmentWordsTest {
    @Test
    void a_gap_is_told_in_the_unit_of_its_criterion() {
        var firm = aFirm().with(Figure.EMPLOYEES, 100).with(Figure.SCI_TECH_PERSONNEL, 7);
        var staff = criterion(firm, Rung.HIGH_TECH, "H4", Language.EN);
        assertThat(staff.gap()).isEqualTo("3 more R&D staff");
        assertThat(staff.actual()).isEqualTo("7%");
        assertThat(staff.required()).isEqualTo("≥ 10%");
        assertThat(criterion(firm, Rung.HIGH_TECH, "H4", Language.ZH).gap()).isEqualTo("科技人员还差 3 人");
        firm.eachYear(Figure.SALES_REVENUE, 20_000_000).eachYear(Figure.RD_EXPENSE, 862_667);
        var research = criterion(firm, Rung.HIGH_TECH, "H5a", Language.EN);
        assertThat(research.gap()).isEqualTo("R&D short by 411,999 yuan");
        assertThat(research.actual())
                .as("cut, never rounded up to what is asked")
                .isEqualTo("4.31%");
        assertThat(research.lacks().amount()).isEqualTo(411_999);
        assertThat(criterion(firm, Rung.HIGH_TECH, "H5a", Language.ZH).gap()).isEqualTo("研发费用还差 411,999 元");
    }

    @Test
    void what_is_too_much_is_told_as_that() {
        var firm = aTechSme().with(Figure.EMPLOYEES, 512);
        assertThat(criterion(firm, Rung.TECH_SME, "T2a", Language.EN).gap()).isEqualTo("12 less staff");
        assertThat(criterion(firm, Rung.TECH_SME, "T2a", Language.ZH).gap()).isEqualTo("职工总数超出 12 人");
    }

    @Test
    void days_and_points_are_lacking_too() {
        var firm = aFirm().established("2025-06-01").on("2026-05-20");
        assertThat(criterion(firm, Rung.HIGH_TECH, "H1", Language.EN).gap()).isEqualTo("12 days more");
        var poor = aTechSme().with(Figure.RD_EXPENSE, 400_000).with(Figure.CLASS_TWO_IP, 1);
        assertThat(criterion(poor, Rung.TECH_SME, "T5", Language.EN).gap()).isEqualTo("short by 4 points");
        assertThat(criterion(poor, Rung.TECH_SME, "T5", Language.ZH).actual()).isEqualTo("56 分");
        assertThat(criterion(poor.without(Figure.CLASS_TWO_IP), Rung.TECH_SME, "T5", Language.EN)
                        .actual())
                .isEqualTo("50–74 points");
    }

    @Test
    void a_missing_figure_is_named_with_its_year() {
        var firm = aTechSme().without(Figure.TOTAL_ASSETS);
        var assets = criterion(firm, Rung.TECH_SME, "T2c", Language.EN);
        assertThat(assets.text()).isEqualTo("Total assets (missing: total assets of 2025)");
        assertThat(assets.missing()).containsExactly(new AssessmentView.MissingView("totalAssetsYuan", 2025));
        assertThat(assets.gap()).isNull();
    }

    @Test
    void what_nobody_saw_in_a_text_says_so() {
        assertThat(criterion(aFirm(), Rung.PROVINCIAL_INNOVATIVE, "P6", Language.EN)
                        .text())
                .endsWith("(by a default that is unverified)");
        assertThat(criterion(aFirm(), Rung.PROVINCIAL_INNOVATIVE, "P5", Language.ZH)
                        .text())
                .doesNotContain("未经核实");
    }

    @Test
    void a_title_that_is_asked_for_is_named() {
        var entry = criterion(aFirm(), Title.LITTLE_GIANT, "L0", Language.EN);
        assertThat(entry.required()).isEqualTo("must hold: Specialised and innovative SME");
        assertThat(entry.actual()).isNull();
        var bar = criterion(
                aFirm().holding(Rung.HIGH_TECH, "2026-01-01", null), Rung.PROVINCIAL_INNOVATIVE, "P2", Language.ZH);
        assertThat(bar.required()).isEqualTo("不得有高新技术企业");
        assertThat(bar.actual()).isEqualTo("高新技术企业");
    }

    @ParameterizedTest
    @EnumSource
    void everything_can_be_said_in_both_languages(Language language) {
        var rich = aTechSme().established("2026-01-01").on("2026-04-02");
        Stream.of(Rung.values(), Title.values())
                .flatMap(Stream::of)
                .map(Named.class::cast)
                .filter(subject ->
                        AFirm.RULES.on(LocalDate.parse("2026-04-02"), subject).isPresent())
                .forEach(subject -> {
                    for (var firm : List.of(rich, aFirm().on("2026-04-02"))) {
                        var view = AssessmentView.of("", firm.assess(subject), language);
                        assertThat(view.criteria())
                                .allSatisfy(one -> assertThat(one.text()).isNotBlank());
                    }
                });
    }

    private static AssessmentView.CriterionView criterion(AFirm firm, Named subject, String code, Language language) {
        return AssessmentView.of("", firm.assess(subject), language).criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
