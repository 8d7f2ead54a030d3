package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Rung;

/**
 * One rung, seen from one day.
 *
 * @param since the first day of the unbroken run that the day lies in; null when the rung is not held
 * @param through the last day of that run
 * @param everHeld whether it was held by that day at all
 */
public record HoldingView(
        Rung rung, @Nullable LocalDate since, @Nullable LocalDate through, boolean everHeld) {

    /** All rungs, lowest first. */
    static List<HoldingView> of(Standing standing, LocalDate day) {
        return Arrays.stream(Rung.values()).map(rung -> of(rung, standing, day)).toList();
    }

    private static HoldingView of(Rung rung, Standing standing, LocalDate day) {
        var run = standing.runOn(rung, day);
        return new HoldingView(
                rung,
                run.map(DayRange::from).orElse(null),
                run.map(DayRange::through).orElse(null),
                standing.heldBefore(rung, day.plusDays(1)));
    }
}
