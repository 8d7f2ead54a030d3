package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Rung;

/**
 * A firm's highest rung in force on a day.
 *
 * @param since the first day of the unbroken run on which the position is this rung
 * @param through the last day of that run, as known
 * @param certificateNumber of the certification in force that runs longest
 */
public record Position(Rung rung, LocalDate since, LocalDate through, CertificateNumber certificateNumber) {

    /** The height of a position that may be none: having none stands below every rung. */
    static int height(@Nullable Rung rung) {
        return rung == null ? -1 : rung.ordinal();
    }
}
