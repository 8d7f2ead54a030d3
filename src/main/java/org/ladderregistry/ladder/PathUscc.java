package org.ladderregistry.ladder;

import org.ladderregistry.kernel.Reading;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** A USCC in a path: one that is none leads nowhere. */
public final class PathUscc {
    private PathUscc() {}

    /** @throws Problem 404 when no firm can have this code */
    public static Uscc read(String text) {
        return switch (Uscc.read(text)) {
            case Reading.Read<Uscc, Uscc.Fault>(var uscc) -> uscc;
            case Reading.Refused<Uscc, Uscc.Fault> refused -> throw Problem.of(ProblemType.NOT_FOUND);
        };
    }
}
