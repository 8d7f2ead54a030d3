package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.nameOf;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a day brings to a firm that nobody touches. */
class DayTurnTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            it begins                     | 2025-01-01 | HIGH_TECH 2025-01-01..2027-12-31                                              | started; none>HIGH_TECH STARTED
            it runs out                   | 2028-01-01 | HIGH_TECH 2025-01-01..2027-12-31                                              | lapsed; HIGH_TECH>none LAPSED
            onto a rung below             | 2028-01-01 | HIGH_TECH 2025-01-01..2027-12-31, TECH_SME 2027-09-01..2028-08-31             | lapsed; HIGH_TECH>TECH_SME LAPSED
            another goes on with the rung | 2028-01-01 | HIGH_TECH 2025-01-01..2027-12-31, HIGH_TECH 2027-10-01..2030-09-30            | lapsed, still held
            one ends as the next begins   | 2028-01-01 | HIGH_TECH 2025-01-01..2027-12-31, HIGH_TECH 2028-01-01..2030-12-31            | started; lapsed, still held
            a decided end comes           | 2026-06-01 | HIGH_TECH 2025-01-01..2027-12-31 ended 2026-06-01                             | HIGH_TECH>none ENDED
            a decided end, rung held      | 2026-06-01 | HIGH_TECH 2025-01-01..2027-12-31 ended 2026-06-01, HIGH_TECH 2026-01-01..2028-12-31 |
            leap day is the last          | 2028-03-01 | HIGH_TECH 2025-03-01..2028-02-29                                              | lapsed; HIGH_TECH>none LAPSED
            the year's end                | 2026-01-01 | TECH_SME 2025-01-01..2025-12-31                                               | lapsed; TECH_SME>none LAPSED
            180 days ahead                | 2027-07-04 | HIGH_TECH 2025-01-01..2027-12-31                                              | expiring in 180
            7 days ahead                  | 2027-12-24 | HIGH_TECH 2025-01-01..2027-12-31                                              | expiring in 7
            not when it is renewed        | 2027-12-24 | HIGH_TECH 2025-01-01..2027-12-31, HIGH_TECH 2028-01-01..2030-12-31            |
            shorter than the threshold    | 2025-01-01 | TECH_SME 2025-01-01..2025-02-10                                               | started; expiring in 60; none>TECH_SME STARTED
            """)
    void a_day_brings(String what, LocalDate day, String certifications, @Nullable String events) {
        var change = DayTurn.on(day, aFirmWith(certifications), day);
        assertThat(change.events().stream().map(DayTurnTest::told).collect(Collectors.joining("; ")))
                .as(what)
                .isEqualTo(events == null ? "" : events);
        assertThat(change.standing()).isEqualTo(StandingChange.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-04, 2027-07-04, 180",
        "2027-07-04, 2027-10-01, 180",
        "2027-10-02, 2027-12-01, ",
        "2027-12-24, 2028-02-01, "
    })
    void of_thresholds_passed_while_nobody_ran_only_the_nearest_is_told(
            LocalDate day, LocalDate today, @Nullable String told) {
        var firm = aFirmWith("HIGH_TECH 2025-01-01..2027-12-31");
        assertThat(ExpiryNotices.stillDue(firm, day, today)).hasSize(told == null ? 0 : 1);
    }

    @Test
    void the_days_that_bring_something_come_in_order() {
        var firm = aFirmWith("HIGH_TECH 2025-01-01..2027-12-31, TECH_SME 2024-01-01..2024-12-31 ended 2024-03-01");
        var days = new java.util.ArrayList<LocalDate>();
        for (var next = DayTurn.after(day("2023-01-01"), firm);
                next.isPresent();
                next = DayTurn.after(next.get(), firm)) {
            days.add(next.get());
        }
        assertThat(days.stream().map(LocalDate::toString))
                .containsExactly(
                        "2024-01-01",
                        "2024-03-01",
                        "2025-01-01",
                        "2027-07-04",
                        "2027-10-02",
                        "2027-11-01",
                        "2027-12-01",
                        "2027-12-24",
                        "2028-01-01");
    }

    private static String told(LadderEvent event) {
        return switch (event) {
            case LadderEvent.Lapsed lapsed -> lapsed.rungStillHeld() ? "lapsed, still held" : "lapsed";
            case LadderEvent.Expiring expiring -> "expiring in " + expiring.daysAhead();
            case LadderEvent.Promoted promoted -> told(promoted.move());
            case LadderEvent.Demoted demoted -> told(demoted.move());
            default -> event.type().split("\\.")[1];
        };
    }

    private static String told(LadderEvent.PositionMove move) {
        return nameOf(move.from()) + ">" + nameOf(move.to()) + " " + move.cause();
    }
}
