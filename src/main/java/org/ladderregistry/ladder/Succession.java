package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.ladderregistry.kernel.Uscc;

/**
 * A firm's code leads to another: the firm went on in it, or part of it did.
 *
 * @param effectiveOn the first day on which the successor stands for it
 */
public record Succession(UUID id, Uscc successor, LocalDate effectiveOn, Kind kind, String decisionNumber) {

    /** The order in which successors are listed. */
    public static final Comparator<Succession> ORDER = Comparator.comparing(Succession::effectiveOn)
            .thenComparing(one -> one.successor().code());

    /** What made one firm follow another. */
    public enum Kind {
        /** It was merged into the successor. */
        MERGED,
        /** Part of it became the successor; there may be several. */
        SPLIT,
        /** The same firm was given a new code. */
        REISSUED
    }
}
