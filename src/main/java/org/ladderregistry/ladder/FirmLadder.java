package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.List;

/**
 * A firm and every rung of the ladder, seen from one day.
 *
 * @param rungs lowest first
 */
public record FirmLadder(FirmView firm, List<HoldingView> rungs) {

    FirmLadder publicFacts() {
        return new FirmLadder(firm.publicFacts(), rungs);
    }

    static FirmLadder of(Firm firm, LocalDate asOf) {
        return new FirmLadder(FirmView.of(firm, asOf), HoldingView.of(firm.standing(), asOf));
    }
}
