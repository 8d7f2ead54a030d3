package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.certified;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.endedOn;
import static org.ladderregistry.ladder.Fixtures.voided;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** What is worked out for all days at once is what somebody finds who looks at every certification on every day. */
class StandingLawsTest {
    private static final LocalDate FIRST = day("2023-12-01");
    private static final int DAYS = 400;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void each_day_has_the_highest_rung_in_force(@ForAll("certifications") List<Certification> all) {
        var standing = Standing.of(all);
        assertThat(daily(standing::highestOn)).isEqualTo(daily(day -> highest(all, day)));
        for (var rung : Rung.values()) {
            var held = daily(day -> holds(all, rung, day));
            assertThat(daily(day -> standing.holds(rung, day))).isEqualTo(held);
            int first = held.indexOf(true);
            assertThat(daily(day -> standing.heldBefore(rung, day)))
                    .isEqualTo(daily(day -> first >= 0 && FIRST.plusDays(first).isBefore(day)));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void runs_are_unbroken_and_never_touch(@ForAll("certifications") List<Certification> all) {
        var standing = Standing.of(all);
        for (var rung : Rung.values()) {
            var runs = standing.runs(rung);
            for (int i = 0; i < runs.size(); i++) {
                var run = runs.get(i);
                var until = Objects.requireNonNull(run.until());
                assertThat(run.from().datesUntil(until)).isNotEmpty().allMatch(day -> holds(all, rung, day));
                assertThat(holds(all, rung, run.from().minusDays(1))).isFalse();
                assertThat(holds(all, rung, until)).isFalse();
                assertThat(i == 0 || runs.get(i - 1).from().isBefore(run.from()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_position_spans_the_days_that_read_alike(@ForAll("certifications") List<Certification> all) {
        var standing = Standing.of(all);
        FIRST.datesUntil(FIRST.plusDays(DAYS))
                .filter(day -> day.getDayOfMonth() % 7 == 0)
                .forEach(day -> standing.positionOn(day).ifPresent(position -> {
                    var rung = position.rung();
                    assertThat(position.since().datesUntil(position.through().plusDays(1)))
                            .contains(day)
                            .allMatch(one -> highest(all, one) == rung);
                    assertThat(highest(all, position.since().minusDays(1))).isNotEqualTo(rung);
                    assertThat(highest(all, position.through().plusDays(1))).isNotEqualTo(rung);
                    var longest = all.stream()
                            .filter(one -> one.rung() == rung && inForce(one, day))
                            .max(Comparator.comparing(Certification::validThrough)
                                    .thenComparing(Certification::validFrom));
                    assertThat(position.certificateNumber())
                            .isEqualTo(longest.orElseThrow().number());
                }));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_follower_that_overwrites_the_days_told_reads_what_is_so(
            @ForAll("certifications") List<Certification> before, @ForAll("certifications") List<Certification> after) {
        var change = StandingChange.between(Standing.of(before), Standing.of(after));
        assertThat(daily(day -> overwritten(highest(before, day), change, day)))
                .isEqualTo(daily(day -> highest(after, day)));
        for (var rung : Rung.values()) {
            assertThat(daily(day -> overwritten(rung, holds(before, rung, day), change, day)))
                    .isEqualTo(daily(day -> holds(after, rung, day)));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void only_days_that_read_differently_are_told_and_neighbours_are_told_as_one(
            @ForAll("certifications") List<Certification> before, @ForAll("certifications") List<Certification> after) {
        var change = StandingChange.between(Standing.of(before), Standing.of(after));
        for (var told : change.positions()) {
            assertThat(told.before()).isNotEqualTo(told.after());
            var through = Objects.requireNonNull(told.through());
            assertThat(told.from().datesUntil(through.plusDays(1)))
                    .isNotEmpty()
                    .allMatch(day -> highest(before, day) == told.before() && highest(after, day) == told.after());
            assertThat(change.positions())
                    .noneMatch(next -> next.from().equals(through.plusDays(1))
                            && next.before() == told.before()
                            && next.after() == told.after());
        }
        for (var told : change.changes()) {
            var through = Objects.requireNonNull(told.through());
            assertThat(told.heldBefore()).isNotEqualTo(told.heldAfter());
            assertThat(told.from().datesUntil(through.plusDays(1)))
                    .isNotEmpty()
                    .allMatch(day -> holds(after, told.rung(), day) == told.heldAfter());
            assertThat(change.changes())
                    .noneMatch(next -> next.rung() == told.rung()
                            && next.from().equals(through.plusDays(1))
                            && next.heldAfter() == told.heldAfter());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void todays_move_is_told_exactly_when_today_reads_differently(
            @ForAll("certifications") List<Certification> known, @ForAll("certification") Certification granted) {
        var firm = aFirm();
        for (var one : known) {
            firm = firm.with(one);
        }
        var today = FIRST.plusDays(DAYS / 2);
        var change = FirmChange.certified(firm, granted, today, List.of());
        var all = change.after().certifications();
        var moves = change.events().stream()
                .filter(event -> event instanceof LadderEvent.Promoted || event instanceof LadderEvent.Demoted)
                .toList();
        assertThat(moves.isEmpty()).isEqualTo(highest(firm.certifications(), today) == highest(all, today));
        var told = change.events().stream().filter(event -> !(event instanceof LadderEvent.Expiring));
        assertThat(told.count()).isBetween(1L, 3L);
    }

    private static boolean inForce(Certification one, LocalDate day) {
        boolean cut = one.ending() != null && !day.isBefore(one.ending().on());
        return !one.isVoid() && !cut && !day.isBefore(one.validFrom()) && !day.isAfter(one.validThrough());
    }

    private static boolean holds(List<Certification> all, Rung rung, LocalDate day) {
        return all.stream().anyMatch(one -> one.rung() == rung && inForce(one, day));
    }

    private static @Nullable Rung highest(List<Certification> all, LocalDate day) {
        return all.stream()
                .filter(one -> inForce(one, day))
                .map(Certification::rung)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Rung overwritten(@Nullable Rung rung, StandingChange change, LocalDate day) {
        return change.positions().stream()
                .filter(told -> told.covers(day))
                .findFirst()
                .map(told -> Optional.ofNullable(told.after()))
                .orElse(Optional.ofNullable(rung))
                .orElse(null);
    }

    private static boolean overwritten(Rung rung, boolean held, StandingChange change, LocalDate day) {
        return change.changes().stream()
                .filter(told -> told.rung() == rung && !day.isBefore(told.from()))
                .filter(told -> told.through() == null || !day.isAfter(told.through()))
                .findFirst()
                .map(StandingChange.Held::heldAfter)
                .orElse(held);
    }

    private static <T extends @Nullable Object> List<T> daily(Function<LocalDate, T> reading) {
        return FIRST.datesUntil(FIRST.plusDays(DAYS + 1)).map(reading).toList();
    }

    @Provide
    Arbitrary<Certification> certification() {
        var starts = Arbitraries.integers().between(0, DAYS - 2);
        var lengths = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 180)));
        var fates = Arbitraries.integers().between(0, 5);
        return Combinators.combine(Arbitraries.of(Rung.class), starts, lengths, fates, lengths)
                .as((rung, start, length, fate, cut) -> {
                    int last = Math.min(start + length, DAYS - 1);
                    var whole = certified(rung, FIRST.plusDays(start), FIRST.plusDays(last));
                    return switch (fate) {
                        case 0 -> voided(whole);
                        case 1, 2 -> endedOn(whole, FIRST.plusDays(start + cut));
                        default -> whole;
                    };
                });
    }

    /** Some, and of some another that follows at once or with a day between, as renewals do. */
    @Provide
    Arbitrary<List<Certification>> certifications() {
        var followed = Combinators.combine(
                        certification(), Arbitraries.integers().between(0, 3))
                .as((one, gap) -> {
                    var next = one.validThrough().plusDays(1 + gap);
                    boolean fits = gap < 2 && next.isBefore(FIRST.plusDays(DAYS - 30));
                    return fits ? List.of(one, certified(one.rung(), next, next.plusDays(20))) : List.of(one);
                });
        return followed.list().ofMaxSize(6).map(lists -> {
            var all = new ArrayList<Certification>();
            lists.stream()
                    .flatMap(List::stream)
                    .filter(one -> !all.contains(one))
                    .forEach(all::add);
            return all;
        });
    }
}
