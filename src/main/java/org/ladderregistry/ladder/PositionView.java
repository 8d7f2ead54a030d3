package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * A position as it goes out.
 *
 * @param certificateNumber null for an admission's number, to whoever may not know it
 */
@Schema(name = "Position")
public record PositionView(
        Rung rung,
        LocalDate since,
        LocalDate through,
        @Nullable String certificateNumber) {
    static PositionView of(Position position) {
        return new PositionView(
                position.rung(),
                position.since(),
                position.through(),
                position.certificateNumber().text());
    }

    /** What is public of it: the agreement between a firm and its incubator is not. */
    PositionView publicFacts() {
        return rung == Rung.INCUBATED ? new PositionView(rung, since, through, null) : this;
    }
}
