package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.kernel.Rung;

/** A position as it goes out. */
@Schema(name = "Position")
public record PositionView(Rung rung, LocalDate since, LocalDate through, String certificateNumber) {
    static PositionView of(Position position) {
        return new PositionView(
                position.rung(),
                position.since(),
                position.through(),
                position.certificateNumber().text());
    }
}
