package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.CertificationEnd.ENDED;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.incubated;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.platform.Language;

/** The firm is one of electronics, so that 48 months are its limit. */
class AdviceTest {
    @ParameterizedTest(name = "established {0}, incubated {1} to {2} after {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-01-01, 2022-01-01, 2026-01-01, -, ",
                "2020-01-01, 2022-01-02, 2026-01-02, -, admitted-late",
                "2020-01-01, 2021-01-01, 2025-01-02, -, stay-beyond-limit",
                "2018-12-31, 2021-01-01, 2025-02-01, -, admitted-late stay-beyond-limit",
                "2020-01-01, 2024-01-01, 2025-01-01, INCUBATED 2021-01-01..2023-12-31, ",
                "2020-01-01, 2024-01-01, 2025-01-02, INCUBATED 2021-01-01..2023-12-31, stay-beyond-limit",
                "2020-01-01, 2024-01-02, 2028-01-01, INCUBATED 2021-01-01..2023-12-31, admitted-late",
            })
    void a_stay_is_measured_from_the_first_day_of_its_unbroken_run(
            String established, String from, String through, String before, String codes) {
        var warnings = Advice.on(incubated(from, through), established(established, firmWith(before)));
        assertThat(warnings.stream().map(Warning::code).filter(code -> !code.equals("agreement-without-park")))
                .containsExactlyElementsOf(codes == null || codes.isBlank() ? List.of() : List.of(codes.split(" ")));
    }

    @Test
    void a_warning_names_the_clause_of_the_day_and_that_a_default_is_unverified() {
        var admission = incubated("2026-01-02", "2027-01-01");
        var late = Advice.on(admission, established("2020-01-01", aFirm())).getLast();
        assertThat(late.clause()).isEqualTo("INC-2025 I2（工信部科〔2025〕131号）");
        assertThat(late.in(Language.EN).message())
                .isEqualTo("Admitted more than 24 months after establishment (the last day was 2022-01-01)"
                        + " (by a default that is unverified)");
        assertThat(late.in(Language.ZH).message()).endsWith("（该规则参数未经核实）");
    }

    @Test
    void no_other_rung_is_measured() {
        var old = established("2010-01-01", aFirm());
        assertThat(Advice.on(Fixtures.provincial("2025-01-01", "2035-01-01"), old))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "GRADUATED, -,  -,                              graduation-without-ground",
                "GRADUATED, G1, -,                              graduated-without-high-tech",
                "GRADUATED, G1, HIGH_TECH 2022-05-02..2025-05-01, graduated-without-high-tech",
                "GRADUATED, G1, HIGH_TECH 2022-05-01..2025-04-30, -",
                "GRADUATED, G2, -,                              -",
                "LEFT,      -,  -,                              -",
            })
    void a_graduation_names_its_ground_and_a_recognition_is_one_only_once_it_is_recorded(
            EndOutcome outcome, GraduationGround ground, String held, String code) {
        var ending = new Ending(day("2022-05-01"), ENDED, null, null, outcome, ground);
        assertThat(Advice.on(ending, firmWith(held)).stream().map(Warning::code))
                .containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    private static Firm firmWith(String certifications) {
        return certifications == null ? aFirm() : aFirmWith(certifications);
    }

    private static Firm established(String day, Firm firm) {
        var facts = firm.facts().getFirst().facts();
        var young = new Facts(
                facts.name(),
                day(day),
                facts.region(),
                facts.reportingUnit(),
                facts.techField(),
                facts.industry(),
                facts.parkCode(),
                facts.status());
        var span = new FactsSpan(firm.facts().getFirst().id(), DayRange.since(day(day)), young);
        return firm.with(List.of(span));
    }
}
