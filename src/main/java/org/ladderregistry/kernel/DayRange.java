package org.ladderregistry.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken run of calendar days.
 *
 * @param from the first day
 * @param until the first day after the run, null when it has no end; the same as {@code from} when no day is in it
 */
public record DayRange(LocalDate from, @Nullable LocalDate until) {

    /** @throws IllegalArgumentException when the end lies before the beginning */
    public DayRange {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A range from %s cannot end on %s".formatted(from, until));
        }
    }

    /** Both days included, as certificates are dated; null for no last day. */
    public static DayRange through(LocalDate from, @Nullable LocalDate through) {
        return new DayRange(from, through == null ? null : through.plusDays(1));
    }

    /** From this day on, without end. */
    public static DayRange since(LocalDate from) {
        return new DayRange(from, null);
    }

    /** The last day, null when there is none to come; of an empty range, the day before it would begin. */
    public @Nullable LocalDate through() {
        return until == null ? null : until.minusDays(1);
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether some day is in both. */
    public boolean overlaps(DayRange other) {
        return !intersect(other).isEmpty();
    }

    /** The days in both; an empty range when there are none. */
    public DayRange intersect(DayRange other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = earlier(until, other.until);
        return new DayRange(start, end == null || end.isAfter(start) ? end : start);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
