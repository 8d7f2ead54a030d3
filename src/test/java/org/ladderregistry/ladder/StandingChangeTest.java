package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.aFirmWith;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.lines;
import static org.ladderregistry.ladder.Fixtures.nameOf;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingChangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a first grant      |                                   | TECH_SME 2025-01-01..2025-12-31                                     | 2025-01-01..2025-12-31 none>TECH_SME
            one more under it  | HIGH_TECH 2025-01-01..2025-12-31  | HIGH_TECH 2025-01-01..2025-12-31, TECH_SME 2025-03-01..2025-06-30   |
            one that looks out | HIGH_TECH 2025-01-01..2025-12-31  | HIGH_TECH 2025-01-01..2025-12-31, TECH_SME 2025-03-01..2026-06-30   | 2026-01-01..2026-06-30 none>TECH_SME
            out on both sides  | HIGH_TECH 2025-03-01..2025-04-30  | HIGH_TECH 2025-03-01..2025-04-30, TECH_SME 2025-01-01..2025-12-31   | 2025-01-01..2025-02-28 none>TECH_SME; 2025-05-01..2025-12-31 none>TECH_SME
            over two positions | TECH_SME 2025-01-01..2025-06-30   | TECH_SME 2025-01-01..2025-06-30, HIGH_TECH 2025-01-01..2025-12-31   | 2025-01-01..2025-06-30 TECH_SME>HIGH_TECH; 2025-07-01..2025-12-31 none>HIGH_TECH
            renewed in time    | HIGH_TECH 2022-01-01..2024-12-31  | HIGH_TECH 2022-01-01..2024-12-31, HIGH_TECH 2024-11-01..2027-10-31  | 2025-01-01..2027-10-31 none>HIGH_TECH
            ended early        | HIGH_TECH 2022-01-01..2024-12-31  | HIGH_TECH 2022-01-01..2024-12-31 ended 2024-02-29                   | 2024-02-29..2024-12-31 HIGH_TECH>none
            ended, one below   | HIGH_TECH 2024-01-01..2024-12-31, TECH_SME 2024-01-01..2024-06-30 | HIGH_TECH 2024-01-01..2024-12-31 ended 2024-03-01, TECH_SME 2024-01-01..2024-06-30 | 2024-03-01..2024-06-30 HIGH_TECH>TECH_SME; 2024-07-01..2024-12-31 HIGH_TECH>none
            never held after all | HIGH_TECH 2024-01-01..2024-12-31 | HIGH_TECH 2024-01-01..2024-12-31 ended 2024-01-01                  | 2024-01-01..2024-12-31 HIGH_TECH>none
            over lower turns   | TECH_SME 2025-01-01..2025-06-30, INCUBATED 2025-03-01..2025-03-31 | TECH_SME 2025-01-01..2025-06-30, INCUBATED 2025-03-01..2025-03-31, HIGH_TECH 2025-02-01..2025-05-31 | 2025-02-01..2025-05-31 TECH_SME>HIGH_TECH
            nothing            | HIGH_TECH 2024-01-01..2024-12-31  | HIGH_TECH 2024-01-01..2024-12-31                                    |
            """)
    void positions_cover_exactly_the_days_that_read_differently(
            String when, @Nullable String before, @Nullable String after, @Nullable String moves) {
        var expected = moves == null ? List.of() : Stream.of(moves.split("; ")).toList();
        assertThat(positions(between(before, after))).as(when).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one more under it   | HIGH_TECH 2025-01-01..2025-12-31 | HIGH_TECH 2025-01-01..2025-12-31, TECH_SME 2025-03-01..2025-06-30  | TECH_SME 2025-03-01..2025-06-30 gained
            over another's turn | TECH_SME 2025-02-01..2025-03-31  | TECH_SME 2025-02-01..2025-03-31, HIGH_TECH 2025-01-01..2025-12-31  | HIGH_TECH 2025-01-01..2025-12-31 gained
            overlapping itself  | HIGH_TECH 2025-01-01..2025-06-30 | HIGH_TECH 2025-01-01..2025-06-30, HIGH_TECH 2025-03-01..2025-12-31 | HIGH_TECH 2025-07-01..2025-12-31 gained
            ended under another | HIGH_TECH 2024-01-01..2024-12-31, HIGH_TECH 2024-06-01..2025-05-31 | HIGH_TECH 2024-01-01..2024-12-31 ended 2024-03-01, HIGH_TECH 2024-06-01..2025-05-31 | HIGH_TECH 2024-03-01..2024-05-31 lost
            moved               | HIGH_TECH 2024-01-01..2024-06-30 | HIGH_TECH 2024-04-01..2024-09-30                                   | HIGH_TECH 2024-01-01..2024-03-31 lost; HIGH_TECH 2024-07-01..2024-09-30 gained
            two rungs at once   | HIGH_TECH 2024-01-01..2024-06-30 | TECH_SME 2024-01-01..2024-06-30                                    | TECH_SME 2024-01-01..2024-06-30 gained; HIGH_TECH 2024-01-01..2024-06-30 lost
            """)
    void changes_cover_exactly_the_days_on_which_a_rung_was_won_or_lost(
            String when, String before, String after, String changes) {
        assertThat(changes(between(before, after))).as(when).containsExactly(changes.split("; "));
    }

    @Test
    void a_move_knows_the_days_it_covers() {
        var change = between(null, "TECH_SME 2025-01-01..2025-12-31");
        assertThat(change.movedOn(day("2024-12-31"))).isEmpty();
        assertThat(change.movedOn(day("2025-01-01"))).isPresent();
        assertThat(change.movedOn(day("2025-12-31"))).isPresent();
        assertThat(change.movedOn(day("2026-01-01"))).isEmpty();
    }

    @Test
    void runs_that_change_in_the_same_way_are_told_in_one() {
        var before = "INCUBATED 2025-01-01..2025-12-31";
        var joined =
                "INCUBATED 2025-01-01..2025-12-31, TECH_SME 2025-02-01..2025-02-28, TECH_SME 2025-03-01..2025-03-31, "
                        + "TECH_SME 2025-04-01..2025-04-30";
        assertThat(positions(between(before, joined))).isEqualTo(lines("2025-02-01..2025-04-30 INCUBATED>TECH_SME"));
    }

    private static StandingChange between(@Nullable String before, @Nullable String after) {
        return StandingChange.between(
                aFirmWith(before).standing(), aFirmWith(after).standing());
    }

    private static List<String> positions(StandingChange change) {
        return change.positions().stream()
                .map(one ->
                        "%s..%s %s>%s".formatted(one.from(), one.through(), nameOf(one.before()), nameOf(one.after())))
                .toList();
    }

    private static List<String> changes(StandingChange change) {
        return change.changes().stream()
                .map(one -> "%s %s..%s %s".formatted(one.rung(), one.from(), one.through(), won(one)))
                .toList();
    }

    private static String won(StandingChange.Held change) {
        assertThat(change.heldBefore()).isNotEqualTo(change.heldAfter());
        return change.heldAfter() ? "gained" : "lost";
    }
}
