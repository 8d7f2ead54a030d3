package org.ladderregistry.policy.rule;

import java.util.Comparator;
import java.util.stream.Stream;

/** What came of a criterion. */
public enum Outcome {
    /** It does not concern the firm. */
    NOT_APPLICABLE,
    MET,
    /** The figures don't decide it: a person does. */
    FOR_JUDGEMENT,
    /** A figure is missing that could decide it either way. */
    UNKNOWN,
    NOT_MET;

    /** All must hold: NOT_MET before UNKNOWN before FOR_JUDGEMENT before MET; MET when nothing applies. */
    public static Outcome all(Stream<Outcome> outcomes) {
        return outcomes.filter(one -> one != NOT_APPLICABLE)
                .max(Comparator.naturalOrder())
                .orElse(MET);
    }

    /** One that holds is enough; NOT_MET when nothing applies. */
    public static Outcome any(Stream<Outcome> outcomes) {
        return outcomes.filter(one -> one != NOT_APPLICABLE)
                .min(Comparator.naturalOrder())
                .orElse(NOT_MET);
    }

    /** Whether a figure or a person may still turn it. */
    public boolean isOpen() {
        return this == UNKNOWN || this == FOR_JUDGEMENT;
    }
}
