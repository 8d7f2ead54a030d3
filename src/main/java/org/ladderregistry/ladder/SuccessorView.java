package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a firm's code leads from a day on. */
@Schema(name = "Successor")
public record SuccessorView(String uscc, Succession.Kind kind, LocalDate effectiveOn, String decisionNumber) {
    static SuccessorView of(Succession succession) {
        return new SuccessorView(
                succession.successor().code(),
                succession.kind(),
                succession.effectiveOn(),
                succession.decisionNumber());
    }
}
