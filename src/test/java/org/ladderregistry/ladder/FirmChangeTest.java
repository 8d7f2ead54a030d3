package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;
import static org.ladderregistry.ladder.Fixtures.ESTABLISHED;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.certified;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.endedOn;
import static org.ladderregistry.ladder.Fixtures.highTech;
import static org.ladderregistry.ladder.Fixtures.techSme;
import static org.ladderregistry.ladder.Fixtures.voided;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.DayRange;

class FirmChangeTest {
    private static final LocalDate TODAY = day("2025-06-15");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the first ever         |                                                                     | HIGH_TECH 2025-01-01..2027-12-31 | granted
            another rung is known  | TECH_SME 2024-01-01..2024-12-31                                     | HIGH_TECH 2025-01-01..2027-12-31 | granted
            while in force         | HIGH_TECH 2022-07-01..2025-06-30                                    | HIGH_TECH 2025-06-01..2028-05-31 | renewed 0
            the day after          | HIGH_TECH 2022-01-01..2024-12-31                                    | HIGH_TECH 2025-01-01..2027-12-31 | renewed 0
            a day without          | HIGH_TECH 2022-01-01..2024-12-30                                    | HIGH_TECH 2025-01-01..2027-12-31 | renewed 1
            over a leap day        | HIGH_TECH 2021-01-01..2024-02-28                                    | HIGH_TECH 2024-03-01..2027-02-28 | renewed 1
            years without          | HIGH_TECH 2015-01-01..2017-12-31                                    | HIGH_TECH 2025-01-01..2027-12-31 | renewed 2557
            counted from the last  | HIGH_TECH 2015-01-01..2017-12-31, HIGH_TECH 2020-01-01..2022-12-31  | HIGH_TECH 2025-01-01..2027-12-31 | renewed 731
            after an early end     | HIGH_TECH 2022-01-01..2024-12-31 ended 2024-12-22                   | HIGH_TECH 2025-01-01..2027-12-31 | renewed 10
            a later one is known   | HIGH_TECH 2025-01-01..2027-12-31                                    | HIGH_TECH 2022-01-01..2024-12-31 | granted
            between two known ones | HIGH_TECH 2016-01-01..2018-12-31, HIGH_TECH 2022-01-01..2024-12-31  | HIGH_TECH 2019-01-11..2021-12-31 | renewed 10
            the same first day     | HIGH_TECH 2025-01-01..2026-12-31                                    | HIGH_TECH 2025-01-01..2027-12-31 | granted
            one that never was held between | HIGH_TECH 2022-01-01..2024-01-31, HIGH_TECH 2024-06-01..2027-05-31 ended 2024-06-01 | HIGH_TECH 2025-01-01..2027-12-31 | renewed 335
            only one that never was held    | HIGH_TECH 2024-12-01..2027-05-31 ended 2024-12-01          | HIGH_TECH 2025-01-01..2027-12-31 | renewed 31
            """)
    void a_rung_is_renewed_when_an_earlier_certification_of_it_is_known(
            String when, @Nullable String known, String granted, String event) {
        var first = certify(aFirmWith(known), certified(granted)).events().getFirst();
        assertThat(told(first)).as(when).isEqualTo(event);
    }

    @Test
    void what_was_voided_is_no_reason_to_call_it_a_renewal() {
        var firm = aFirm().with(voided(highTech("2022-01-01", "2024-12-31")));
        assertThat(told(certify(firm, highTech("2025-01-01", "2027-12-31"))
                        .events()
                        .getFirst()))
                .isEqualTo("granted");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            in force                  |                                  | TECH_SME 2025-01-01..2025-12-31 | granted; promoted none>TECH_SME on 2025-01-01 first
            on its last day           |                                  | TECH_SME 2024-06-16..2025-06-15 | granted; expiring in 7; promoted none>TECH_SME on 2024-06-16 first
            begins today              |                                  | TECH_SME 2025-06-15..2026-06-14 | granted; promoted none>TECH_SME on 2025-06-15 first
            begins tomorrow           |                                  | TECH_SME 2025-06-16..2026-06-15 | granted
            ran out yesterday         |                                  | TECH_SME 2024-06-15..2025-06-14 | granted; lapsed
            over, and renewed since   | HIGH_TECH 2025-01-01..2027-12-31 | HIGH_TECH 2022-01-01..2024-12-31 | granted; lapsed, still held
            over, renewed with a gap  | HIGH_TECH 2025-01-02..2027-12-31 | HIGH_TECH 2022-01-01..2024-12-31 | granted; lapsed
            a renewal, already over   | HIGH_TECH 2018-01-01..2020-12-31 | HIGH_TECH 2021-01-01..2023-12-31 | renewed 0; lapsed
            the rung is held already  | HIGH_TECH 2024-01-01..2026-12-31 | HIGH_TECH 2025-06-01..2028-05-31 | renewed 0
            a lower one under it      | HIGH_TECH 2024-01-01..2026-12-31 | TECH_SME 2025-01-01..2025-12-31  | granted
            late, after a lapse       | HIGH_TECH 2022-05-01..2025-04-30 | HIGH_TECH 2025-04-20..2028-04-19 | renewed 0; promoted none>HIGH_TECH on 2025-05-01
            late, a gap before        | HIGH_TECH 2022-05-01..2025-04-30 | HIGH_TECH 2025-06-01..2028-05-31 | renewed 31; promoted none>HIGH_TECH on 2025-06-01
            late, from a rung below   | INCUBATED 2024-01-01..2025-03-31 | HIGH_TECH 2024-10-01..2027-09-30 | granted; promoted none>HIGH_TECH on 2025-04-01
            """)
    void events_tell_the_certification_then_its_lapse_then_todays_move(
            String when, @Nullable String known, String granted, String events) {
        var change = certify(aFirmWith(known), certified(granted));
        assertThat(change.events().stream().map(FirmChangeTest::told)).as(when).containsExactly(events.split("; "));
    }

    @Test
    void a_promotion_says_what_was_skipped_and_that_it_is_the_first() {
        var change = certify(aFirmWith("INCUBATED 2024-01-01..2026-12-31"), highTech("2025-06-01", "2028-05-31"));
        assertThat(move(change))
                .isEqualTo(new LadderEvent.PositionMove(
                        INCUBATED,
                        HIGH_TECH,
                        List.of(TECH_SME, PROVINCIAL_INNOVATIVE),
                        LadderEvent.Cause.GRANTED,
                        true,
                        day("2025-06-01")));
    }

    @Test
    void a_return_is_no_first_time() {
        var change = certify(aFirmWith("TECH_SME 2023-01-01..2023-12-31"), techSme("2025-01-01", "2025-12-31"));
        assertThat(move(change))
                .isEqualTo(new LadderEvent.PositionMove(
                        null, TECH_SME, List.of(INCUBATED), LadderEvent.Cause.RENEWED, false, day("2025-01-01")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            today                    | HIGH_TECH 2024-01-01..2026-12-31 | 2025-06-15 | ended; demoted HIGH_TECH>none on 2025-06-15
            from tomorrow            | HIGH_TECH 2024-01-01..2026-12-31 | 2025-06-16 | ended
            in the past              | HIGH_TECH 2024-01-01..2026-12-31 | 2025-02-01 | ended; demoted HIGH_TECH>none on 2025-02-01
            as if it never was       | HIGH_TECH 2024-01-01..2026-12-31 | 2024-01-01 | ended; demoted HIGH_TECH>none on 2024-01-01
            onto the rung below      | HIGH_TECH 2024-01-01..2026-12-31, INCUBATED 2025-03-01..2025-12-31 | 2025-06-01 | ended; demoted HIGH_TECH>INCUBATED on 2025-06-01
            still held by another    | HIGH_TECH 2024-01-01..2026-12-31, HIGH_TECH 2025-05-01..2028-04-30 | 2025-06-01 | ended
            after it had lapsed      | HIGH_TECH 2022-01-01..2024-12-31 | 2024-11-01 | ended
            """)
    void an_end_is_told_and_moves_the_firm_only_when_today_reads_differently(
            String when, String known, LocalDate on, String events) {
        var firm = aFirmWith(known);
        var ended = endedOn(firm.certifications().getFirst(), on);
        var change = FirmChange.ended(firm, ended, on, TODAY, List.of());
        assertThat(change.events().stream().map(FirmChangeTest::told)).as(when).containsExactly(events.split("; "));
        assertThat(change.effectiveOn()).isEqualTo(on);
    }

    @Test
    void what_is_over_changes_its_days_though_not_today() {
        var change = certify(aFirm(), techSme("2023-01-01", "2023-12-31"));
        assertThat(change.standing().positions())
                .containsExactly(new StandingChange.Moved(day("2023-01-01"), day("2023-12-31"), null, TECH_SME));
    }

    @Test
    void a_registration_is_one_event_from_the_day_of_establishment() {
        var change = FirmChange.registered(aFirm(), TODAY, List.of());
        assertThat(change.events()).containsExactly(new LadderEvent.Registered(ESTABLISHED));
        assertThat(change.before()).isNull();
    }

    @Test
    void an_update_is_one_event_with_old_and_new_values() {
        var renamed = new FactsTimeline(aFirm().facts(), Fixtures.freshIds());
        renamed.set(FactField.NAME, "甘肃示范", TODAY);
        var change = FirmChange.updated(aFirm(), aFirm().with(renamed.spans()), TODAY, TODAY, renamed.changes());
        assertThat(change.events())
                .containsExactly(new LadderEvent.Updated(
                        TODAY, List.of(new LadderEvent.FieldChange("name", "兰州示范科技有限公司", "甘肃示范"))));
        assertThat(change.after().facts())
                .extracting(FactsSpan::effective)
                .containsExactly(new DayRange(ESTABLISHED, TODAY), DayRange.since(TODAY));
    }

    private static FirmChange certify(Firm firm, Certification granted) {
        return FirmChange.certified(firm, granted, TODAY, List.of());
    }

    private static LadderEvent.PositionMove move(FirmChange change) {
        return ((LadderEvent.Promoted) change.events().getLast()).move();
    }

    private static String told(LadderEvent event) {
        return switch (event) {
            case LadderEvent.Registered registered -> "registered";
            case LadderEvent.Updated updated -> "updated";
            case LadderEvent.Granted granted -> "granted";
            case LadderEvent.Renewed renewed -> "renewed " + renewed.gapDays();
            case LadderEvent.Lapsed lapsed -> lapsed.rungStillHeld() ? "lapsed, still held" : "lapsed";
            case LadderEvent.Ended ended -> "ended";
            case LadderEvent.Started started -> "started";
            case LadderEvent.Expiring expiring -> "expiring in " + expiring.daysAhead();
            case LadderEvent.Revoked revoked -> "revoked";
            case LadderEvent.Corrected corrected -> "corrected";
            case LadderEvent.Deregistered deregistered -> "deregistered";
            case LadderEvent.Reinstated reinstated -> "reinstated";
            case LadderEvent.Succeeded succeeded -> "succeeded";
            case LadderEvent.Promoted promoted -> "promoted " + told(promoted.move());
            case LadderEvent.Demoted demoted -> "demoted " + told(demoted.move());
        };
    }

    private static String told(LadderEvent.PositionMove move) {
        var days =
                "%s>%s on %s".formatted(Fixtures.nameOf(move.from()), Fixtures.nameOf(move.to()), move.effectiveOn());
        return move.firstTime() ? days + " first" : days;
    }
}
