package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.TechField;

/** rules.md A.1.1, and INC-2 of its vectors. */
class IncubationLimitTest {
    @ParameterizedTest
    @CsvSource({
        "2020-03-01, F2, M73,  2025-03-01",
        "2020-03-01, F4, C30,  2024-03-01",
        "2020-03-01, F1, I652, 2025-03-01",
        "2020-03-01, F1, I6520, 2025-03-01",
        "2020-03-01, F1, I65,  2024-03-01",
        "2020-03-01, F4, C27,  2025-03-01",
        "2020-03-01, F7, A01,  2025-03-01",
        "2026-06-30, F2, C27,  2031-06-30",
    })
    void a_stay_is_limited_by_the_field_and_the_industry(
            LocalDate entry, TechField field, String industry, LocalDate limit) {
        var found = IncubationLimit.ofStay(entry, field, Industry.find(industry).orElseThrow());
        assertThat(found.orElseThrow().on()).isEqualTo(limit);
        assertThat(found.orElseThrow().verified())
                .as("which codes are special, nobody said")
                .isFalse();
    }

    @Test
    void a_firm_is_admitted_within_two_years_of_its_establishment() {
        var limit = IncubationLimit.ofAdmission(LocalDate.parse("2020-02-29"), LocalDate.parse("2022-03-01"))
                .orElseThrow();
        assertThat(limit.on()).isEqualTo("2022-02-28");
        assertThat(limit.rule()).isEqualTo("INC-2018 I2（国科发区〔2018〕300号）");
        assertThat(limit.verified()).isTrue();
    }

    @Test
    void the_newer_rules_keep_the_figures_as_defaults_that_are_unverified() {
        var limit = IncubationLimit.ofAdmission(LocalDate.parse("2024-01-01"), LocalDate.parse("2026-01-01"))
                .orElseThrow();
        assertThat(limit.months()).isEqualTo(24);
        assertThat(limit.rule()).startsWith("INC-2025 I2");
        assertThat(limit.verified()).isFalse();
    }

    @Test
    void no_rule_is_known_for_an_entry_before_2019() {
        assertThat(IncubationLimit.ofAdmission(LocalDate.parse("2010-01-01"), LocalDate.parse("2018-12-31")))
                .isEmpty();
    }

    @Test
    void one_day_goes_by_one_term_of_each_kind() {
        assertThat(Term.all())
                .allSatisfy(one -> assertThat(Term.all())
                        .filteredOn(other -> other != one && other.kind() == one.kind())
                        .noneMatch(other -> other.effective().overlaps(one.effective())));
    }
}
