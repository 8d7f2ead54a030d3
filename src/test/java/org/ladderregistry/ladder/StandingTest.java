package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.TECH_SME;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.certified;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.endedOn;
import static org.ladderregistry.ladder.Fixtures.highTech;
import static org.ladderregistry.ladder.Fixtures.nameOf;
import static org.ladderregistry.ladder.Fixtures.techSme;
import static org.ladderregistry.ladder.Fixtures.voided;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Rung;

class StandingTest {

    @Test
    void a_high_tech_certificate_that_runs_out_leaves_the_firm_on_the_rung_below() {
        var firm = aFirm().with(techSme("2025-01-01", "2025-12-31")).with(highTech("2022-10-18", "2025-10-17"));
        assertThat(firm.standing().highestOn(day("2025-10-17"))).isEqualTo(HIGH_TECH);
        assertThat(firm.standing().highestOn(day("2025-10-18"))).isEqualTo(TECH_SME);
        assertThat(firm.standing().highestOn(day("2026-01-01"))).isNull();
    }

    @Test
    void a_firm_without_certifications_stands_nowhere() {
        assertThat(aFirm().standing().positionOn(day("2025-01-01"))).isEmpty();
        assertThat(aFirm().standing().runs(HIGH_TECH)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            touching            | HIGH_TECH 2022-01-01..2022-12-31, HIGH_TECH 2023-01-01..2023-12-31 | 2022-01-01..2023-12-31
            one day apart       | HIGH_TECH 2022-01-01..2022-12-31, HIGH_TECH 2023-01-02..2023-12-31 | 2022-01-01..2022-12-31 2023-01-02..2023-12-31
            overlapping         | HIGH_TECH 2022-01-01..2022-12-31, HIGH_TECH 2022-10-01..2023-12-31 | 2022-01-01..2023-12-31
            one inside another  | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2023-12-31 | 2022-01-01..2024-12-31
            the same days twice | HIGH_TECH 2022-01-01..2022-12-31, HIGH_TECH 2022-01-01..2022-12-31 | 2022-01-01..2022-12-31
            bridged by a third  | HIGH_TECH 2022-01-01..2022-03-31, HIGH_TECH 2022-06-01..2022-12-31, HIGH_TECH 2022-03-01..2022-07-01 | 2022-01-01..2022-12-31
            another rung's days | HIGH_TECH 2022-01-01..2022-12-31, TECH_SME 2023-01-01..2023-12-31  | 2022-01-01..2022-12-31
            cut before the next | HIGH_TECH 2022-01-01..2022-12-31 ended 2022-07-01, HIGH_TECH 2023-01-01..2023-12-31 | 2022-01-01..2022-06-30 2023-01-01..2023-12-31
            cut under another   | HIGH_TECH 2022-01-01..2022-12-31 ended 2022-07-01, HIGH_TECH 2022-06-01..2022-12-31 | 2022-01-01..2022-12-31
            ended on its first  | HIGH_TECH 2022-01-01..2022-12-31 ended 2022-01-01 |
            ended before it     | HIGH_TECH 2022-01-01..2022-12-31 ended 2021-07-01 |
            ended on its last   | HIGH_TECH 2022-01-01..2022-12-31 ended 2022-12-31 | 2022-01-01..2022-12-30
            ended after it ran  | HIGH_TECH 2022-01-01..2022-12-31 ended 2023-07-01 | 2022-01-01..2022-12-31
            one single day      | HIGH_TECH 2024-02-29..2024-02-29 | 2024-02-29..2024-02-29
            over a leap day     | HIGH_TECH 2024-02-28..2024-02-28, HIGH_TECH 2024-02-29..2024-02-29, HIGH_TECH 2024-03-01..2024-03-01 | 2024-02-28..2024-03-01
            no leap day between | HIGH_TECH 2023-02-28..2023-02-28, HIGH_TECH 2023-03-01..2023-03-01 | 2023-02-28..2023-03-01
            a leap day between  | HIGH_TECH 2024-02-28..2024-02-28, HIGH_TECH 2024-03-01..2024-03-01 | 2024-02-28..2024-02-28 2024-03-01..2024-03-01
            """)
    void certifications_of_a_rung_make_runs_of_days(String when, String certifications, @Nullable String runs) {
        var found = aFirmWith(certifications).standing().runs(HIGH_TECH).stream()
                .map(run -> run.from() + ".." + run.through())
                .collect(Collectors.joining(" "));
        assertThat(found).as(when).isEqualTo(runs == null ? "" : runs);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            alone                  | TECH_SME 2023-01-01..2023-12-31                                     | 2023-05-01 | TECH_SME  | 2023-01-01 | 2023-12-31
            the first day          | TECH_SME 2023-01-01..2023-12-31                                     | 2023-01-01 | TECH_SME  | 2023-01-01 | 2023-12-31
            the last day           | TECH_SME 2023-01-01..2023-12-31                                     | 2023-12-31 | TECH_SME  | 2023-01-01 | 2023-12-31
            renewed                | TECH_SME 2023-01-01..2023-12-31, TECH_SME 2024-01-01..2024-12-31    | 2023-05-01 | TECH_SME  | 2023-01-01 | 2024-12-31
            a higher one before    | TECH_SME 2023-01-01..2023-12-31, HIGH_TECH 2022-01-01..2023-03-31   | 2023-05-01 | TECH_SME  | 2023-04-01 | 2023-12-31
            a higher one after     | TECH_SME 2023-01-01..2023-12-31, HIGH_TECH 2023-10-01..2026-09-30   | 2023-05-01 | TECH_SME  | 2023-01-01 | 2023-09-30
            between two higher     | TECH_SME 2023-01-01..2023-12-31, HIGH_TECH 2022-01-01..2023-03-31, HIGH_TECH 2023-10-01..2026-09-30 | 2023-05-01 | TECH_SME | 2023-04-01 | 2023-09-30
            the nearer of them     | TECH_SME 2023-01-01..2023-12-31, PROVINCIAL_INNOVATIVE 2023-02-01..2023-04-30, HIGH_TECH 2022-01-01..2023-03-31 | 2023-06-01 | TECH_SME | 2023-05-01 | 2023-12-31
            the sooner of them     | TECH_SME 2023-01-01..2023-12-31, PROVINCIAL_INNOVATIVE 2023-08-01..2023-12-31, HIGH_TECH 2023-10-01..2026-09-30 | 2023-06-01 | TECH_SME | 2023-01-01 | 2023-07-31
            a higher one long gone | TECH_SME 2023-01-01..2023-12-31, HIGH_TECH 2020-01-01..2022-12-30   | 2023-06-01 | TECH_SME  | 2023-01-01 | 2023-12-31
            the higher one itself  | TECH_SME 2023-01-01..2023-12-31, HIGH_TECH 2023-03-01..2023-04-30   | 2023-04-30 | HIGH_TECH | 2023-03-01 | 2023-04-30
            a lower one is nothing | HIGH_TECH 2023-01-01..2025-12-31, INCUBATED 2023-02-01..2023-03-31  | 2023-02-15 | HIGH_TECH | 2023-01-01 | 2025-12-31
            to a leap day          | TECH_SME 2023-03-01..2024-02-29                                     | 2024-02-28 | TECH_SME  | 2023-03-01 | 2024-02-29
            """)
    void a_position_lasts_as_long_as_it_is_the_highest(
            String when, String certifications, LocalDate day, Rung rung, LocalDate since, LocalDate through) {
        var position = aFirmWith(certifications).standing().positionOn(day).orElseThrow();
        assertThat(position.rung()).as(when).isEqualTo(rung);
        assertThat(position.since()).as(when).isEqualTo(since);
        assertThat(position.through()).as(when).isEqualTo(through);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            runs longest         | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2025-12-31 | 2023-06-01 | HIGH_TECH:2023-01-01:2025-12-31
            not yet begun        | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2025-12-31 | 2022-12-31 | HIGH_TECH:2022-01-01:2024-12-31
            the older runs on    | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2023-12-31 | 2023-06-01 | HIGH_TECH:2022-01-01:2024-12-31
            both end at once     | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2024-12-31 | 2023-06-01 | HIGH_TECH:2023-01-01:2024-12-31
            the longest is ended | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2023-01-01..2025-12-31 ended 2023-05-01 | 2023-06-01 | HIGH_TECH:2022-01-01:2024-12-31
            a lower runs longer  | HIGH_TECH 2022-01-01..2024-12-31, TECH_SME 2022-01-01..2028-12-31  | 2023-06-01 | HIGH_TECH:2022-01-01:2024-12-31
            """)
    void the_certificate_named_is_in_force_and_runs_longest(
            String when, String certifications, LocalDate day, String number) {
        var position = aFirmWith(certifications).standing().positionOn(day).orElseThrow();
        assertThat(position.certificateNumber().text()).as(when).isEqualTo(number);
    }

    @Test
    void what_was_ended_before_it_was_in_force_was_never_held() {
        var never = endedOn(highTech("2025-01-01", "2027-12-31"), day("2025-01-01"));
        var standing = aFirm().with(never).standing();
        assertThat(standing.holds(HIGH_TECH, day("2025-01-01"))).isFalse();
        assertThat(standing.heldBefore(HIGH_TECH, day("2030-01-01"))).isFalse();
    }

    @Test
    void what_was_voided_never_was() {
        var standing =
                aFirm().with(voided(highTech("2025-01-01", "2027-12-31"))).standing();
        assertThat(standing.positionOn(day("2026-01-01"))).isEmpty();
        assertThat(standing.heldBefore(HIGH_TECH, day("2030-01-01"))).isFalse();
    }

    @Test
    void what_begins_later_counts_from_its_day() {
        var standing = aFirmWith("INCUBATED 2024-01-01..2026-12-31, HIGH_TECH 2025-07-01..2028-06-30")
                .standing();
        assertThat(standing.highestOn(day("2025-06-30"))).isEqualTo(INCUBATED);
        assertThat(standing.highestOn(day("2025-07-01"))).isEqualTo(HIGH_TECH);
        assertThat(standing.heldBefore(HIGH_TECH, day("2025-07-01"))).isFalse();
        assertThat(standing.heldBefore(HIGH_TECH, day("2025-07-02"))).isTrue();
    }

    @Test
    void a_hundred_yearly_registrations_are_one_run() {
        var firm = aFirm();
        for (int year = 2100; year > 2000; year--) {
            firm = firm.with(certified(TECH_SME, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        var position = firm.standing().positionOn(day("2050-02-28")).orElseThrow();
        assertThat(firm.certifications()).hasSize(100);
        assertThat(position.since()).isEqualTo("2001-01-01");
        assertThat(position.through()).isEqualTo("2100-12-31");
        assertThat(position.certificateNumber().text()).isEqualTo("TECH_SME:2050-01-01:2050-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, none",
        "2024-01-01, INCUBATED",
        "2025-03-01, TECH_SME",
        "2025-06-01, HIGH_TECH",
        "2025-12-31, INCUBATED"
    })
    void the_order_in_which_certifications_were_recorded_is_of_no_matter(LocalDate day, String position) {
        var climbing = aFirmWith(
                "INCUBATED 2024-01-01..2026-12-31, TECH_SME 2025-03-01..2025-11-30, HIGH_TECH 2025-06-01..2025-10-31");
        var backwards = aFirmWith(
                "HIGH_TECH 2025-06-01..2025-10-31, TECH_SME 2025-03-01..2025-11-30, INCUBATED 2024-01-01..2026-12-31");
        assertThat(nameOf(climbing.standing().highestOn(day))).isEqualTo(position);
        assertThat(nameOf(backwards.standing().highestOn(day))).isEqualTo(position);
    }
}
