package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Rung;

/** Where a firm stands today: the value of the compacted topic, from which a new consumer starts. */
record StandingView(
        String uscc,
        @Nullable PositionView position,
        List<Holding> holdings,
        String reportingUnit,
        String regionCode,
        @Nullable String parkCode,
        String techField,
        long firmSequence) {

    /** One rung: the run of days that today lies in (null when it is not held), and whether it was held by today at all. */
    record Holding(
            Rung rung, @Nullable LocalDate since, @Nullable LocalDate through, boolean everHeld) {}

    static StandingView of(Firm firm, LocalDate today) {
        var facts = firm.factsOn(today).orElseThrow();
        var standing = firm.standing();
        var holdings = Arrays.stream(Rung.values())
                .map(rung -> holding(rung, standing, today))
                .toList();
        return new StandingView(
                firm.uscc().code(),
                standing.positionOn(today).map(PositionView::of).orElse(null),
                holdings,
                facts.reportingUnit().code(),
                facts.region().code(),
                facts.parkCode(),
                facts.techField().code(),
                firm.firmSequence());
    }

    private static Holding holding(Rung rung, Standing standing, LocalDate today) {
        var run = standing.runOn(rung, today);
        return new Holding(
                rung,
                run.map(DayRange::from).orElse(null),
                run.map(DayRange::through).orElse(null),
                standing.heldBefore(rung, today.plusDays(1)));
    }
}
