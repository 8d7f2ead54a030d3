package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * All days that read differently after a change than before it: a follower that overwrites those days needs nothing else.
 *
 * @param changes by rung, held or not
 * @param positions the highest rung
 */
public record StandingChange(List<Held> changes, List<Moved> positions) {
    static final StandingChange NONE = new StandingChange(List.of(), List.of());

    /**
     * A run of days on which holding a rung changed.
     *
     * @param through the last day; null for all days to come
     */
    @Schema(name = "HeldChange")
    public record Held(Rung rung, LocalDate from, @Nullable LocalDate through, boolean heldBefore, boolean heldAfter) {}

    /** A run of days on which the position changed; null stands for none. */
    @Schema(name = "PositionChange")
    public record Moved(
            LocalDate from,
            @Nullable LocalDate through,
            @Nullable Rung before,
            @Nullable Rung after) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (through == null || !day.isAfter(through));
        }
    }

    public static StandingChange between(Standing before, Standing after) {
        var turns = new TreeSet<>(before.turns());
        turns.addAll(after.turns());
        var held = Arrays.stream(Rung.values())
                .flatMap(rung -> held(rung, turns, before, after).stream())
                .toList();
        return new StandingChange(held, moved(turns, before, after));
    }

    /** The change of the position that a day lies in. */
    public Optional<Moved> movedOn(LocalDate day) {
        return positions.stream().filter(one -> one.covers(day)).findFirst();
    }

    /** The first day that reads differently; empty when none does. */
    Optional<LocalDate> firstDay() {
        return changes.stream().map(Held::from).min(LocalDate::compareTo);
    }

    private static List<Held> held(Rung rung, NavigableSet<LocalDate> turns, Standing before, Standing after) {
        var changes = new ArrayList<Held>();
        for (var day : turns) {
            boolean was = before.holds(rung, day);
            boolean is = after.holds(rung, day);
            if (was != is) {
                var next = new Held(rung, day, lastDay(turns, day), was, is);
                boolean goesOn = !changes.isEmpty()
                        && changes.getLast().heldAfter == is
                        && follows(changes.getLast().through, day);
                var from = goesOn ? changes.removeLast().from : next.from;
                changes.add(new Held(rung, from, next.through, was, is));
            }
        }
        return changes;
    }

    private static List<Moved> moved(NavigableSet<LocalDate> turns, Standing before, Standing after) {
        var changes = new ArrayList<Moved>();
        for (var day : turns) {
            var was = before.highestOn(day);
            var is = after.highestOn(day);
            if (was != is) {
                boolean goesOn = !changes.isEmpty()
                        && changes.getLast().before == was
                        && changes.getLast().after == is
                        && follows(changes.getLast().through, day);
                var from = goesOn ? changes.removeLast().from : day;
                changes.add(new Moved(from, lastDay(turns, day), was, is));
            }
        }
        return changes;
    }

    private static @Nullable LocalDate lastDay(NavigableSet<LocalDate> turns, LocalDate day) {
        var next = turns.higher(day);
        return next == null ? null : next.minusDays(1);
    }

    private static boolean follows(@Nullable LocalDate through, LocalDate day) {
        return through != null && through.plusDays(1).equals(day);
    }
}
