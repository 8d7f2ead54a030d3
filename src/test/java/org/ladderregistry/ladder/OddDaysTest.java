package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.endedOn;
import static org.ladderregistry.ladder.Fixtures.highTech;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leap days, the year's end, certificates upon certificates. */
class OddDaysTest {

    @ParameterizedTest(name = "through {0}: over on {1}")
    @CsvSource({
        "2024-02-28, 2024-02-29",
        "2024-02-29, 2024-03-01",
        "2025-02-28, 2025-03-01",
        "2025-12-31, 2026-01-01",
        "2100-02-28, 2100-03-01"
    })
    void a_certificate_lapses_on_the_day_after_its_last_whatever_the_calendar(LocalDate through, LocalDate over) {
        var firm = aFirmWith("HIGH_TECH 2022-01-01.." + through);
        assertThat(firm.standing().highestOn(through)).isEqualTo(HIGH_TECH);
        assertThat(firm.standing().highestOn(over)).isNull();
        assertThat(told(firm, over)).containsExactly("certification.lapsed.v1", "position.demoted.v1");
        assertThat(told(firm, through)).doesNotContain("certification.lapsed.v1", "position.demoted.v1");
    }

    @Test
    void a_notice_of_seven_days_falls_on_the_leap_day() {
        var firm = aFirmWith("HIGH_TECH 2021-03-08..2024-03-07");
        assertThat(told(firm, day("2024-02-29"))).containsExactly("certification.expiring.v1");
        assertThat(DayTurn.after(day("2024-02-06"), firm)).contains(day("2024-02-29"));
    }

    @Test
    void one_that_begins_on_the_leap_day_begins_on_no_other() {
        var firm = aFirmWith("HIGH_TECH 2024-02-29..2027-02-28");
        assertThat(told(firm, day("2024-02-29"))).containsExactly("certification.started.v1", "position.promoted.v1");
        assertThat(told(firm, day("2024-02-28"))).isEmpty();
        assertThat(told(firm, day("2024-03-01"))).isEmpty();
    }

    @Test
    void at_the_years_end_one_goes_on_for_the_other_and_nobody_moves() {
        var firm = aFirmWith("TECH_SME 2025-01-01..2025-12-31, TECH_SME 2026-01-01..2026-12-31");
        assertThat(told(firm, day("2026-01-01")))
                .containsExactly("certification.started.v1", "certification.lapsed.v1");
        assertThat(told(firm, day("2027-01-01"))).containsExactly("certification.lapsed.v1", "position.demoted.v1");
    }

    @Test
    void a_hundred_certificates_in_a_row_are_one_run_that_ends_once() {
        var firm = aFirm();
        var first = day("2010-02-28");
        for (int i = 0; i < 100; i++) {
            var from = first.plusMonths(i);
            firm = firm.with(highTech(from.toString(), from.plusMonths(1).toString()));
        }
        var last = first.plusMonths(100);
        assertThat(firm.standing().runs(HIGH_TECH)).hasSize(1);
        var position = firm.standing().positionOn(day("2015-07-01")).orElseThrow();
        assertThat(position.since()).isEqualTo(first);
        assertThat(position.through()).isEqualTo(last);
        assertThat(lapsesThatMove(firm, first)).containsExactly(last.plusDays(1));
    }

    @Test
    void the_second_of_two_that_overlap_holds_the_rung_when_the_first_is_revoked() {
        var first = highTech("2022-01-01", "2024-12-31");
        var before = aFirm().with(first).with(highTech("2024-10-01", "2027-09-30"));
        var on = day("2024-11-01");
        var change = FirmChange.revoked(before, endedOn(first, on), on, day("2024-11-15"), List.of());
        assertThat(types(change)).containsExactly("certification.revoked.v1");
        assertThat(change.standing()).isEqualTo(StandingChange.NONE);
    }

    @Test
    void a_revocation_before_the_second_began_leaves_the_days_between_without_the_rung() {
        var first = highTech("2022-01-01", "2024-12-31");
        var before = aFirm().with(first).with(highTech("2024-10-01", "2027-09-30"));
        var on = day("2024-06-01");
        var change = FirmChange.revoked(before, endedOn(first, on), on, day("2024-11-15"), List.of());
        assertThat(types(change)).containsExactly("certification.revoked.v1");
        assertThat(change.standing().positions())
                .containsExactly(new StandingChange.Moved(on, day("2024-09-30"), HIGH_TECH, null));
    }

    private static List<LocalDate> lapsesThatMove(Firm firm, LocalDate from) {
        var moved = new ArrayList<LocalDate>();
        for (var day = DayTurn.after(from, firm); day.isPresent(); day = DayTurn.after(day.get(), firm)) {
            if (told(firm, day.get()).contains("position.demoted.v1")) {
                moved.add(day.get());
            }
        }
        return moved;
    }

    private static List<String> told(Firm firm, LocalDate day) {
        return types(DayTurn.on(day, firm, day));
    }

    private static List<String> types(FirmChange change) {
        return change.events().stream().map(LadderEvent::type).toList();
    }
}
