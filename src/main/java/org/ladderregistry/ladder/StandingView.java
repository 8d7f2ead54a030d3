package org.ladderregistry.ladder;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a firm stands today: the value of the compacted topic, from which a new consumer starts. */
record StandingView(
        String uscc,
        @Nullable PositionView position,
        List<HoldingView> holdings,
        String reportingUnit,
        String regionCode,
        @Nullable String parkCode,
        String techField,
        long firmSequence) {

    /** Deregistered firms have no place in the compacted topic: JSON's null buries them. */
    static Object topical(Firm firm, LocalDate today) {
        return firm.isDeregisteredOn(today) ? NullNode.getInstance() : of(firm, today);
    }

    private static StandingView of(Firm firm, LocalDate today) {
        var facts = firm.factsOn(today).orElseThrow();
        var standing = firm.standing();
        return new StandingView(
                firm.uscc().code(),
                standing.positionOn(today).map(PositionView::of).orElse(null),
                HoldingView.of(standing, today),
                facts.reportingUnit().code(),
                facts.region().code(),
                facts.parkCode(),
                facts.techField().code(),
                firm.firmSequence());
    }
}
