package org.ladderregistry.policy.rule;

import java.util.List;

/**
 * Points that a part of a score gives: a range as long as a person judges or a figure is missing.
 *
 * @param max what the part can give at most
 * @param least below it the whole score fails
 * @param isCounted whether it goes into the total: of two ways to measure one thing the better one does
 * @param missing the figures that would make the range narrower
 * @param parts what it is made of
 */
public record Points(
        Label label,
        int low,
        int high,
        int max,
        int least,
        boolean isCounted,
        List<Missing> missing,
        List<Points> parts) {
    public Points {
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    Points uncounted() {
        return new Points(label, low, high, max, least, false, missing, parts);
    }

    Outcome floor() {
        if (high < least) {
            return Outcome.NOT_MET;
        }
        return low >= least ? Outcome.MET : Points.open(missing);
    }

    static Outcome open(List<Missing> missing) {
        return missing.isEmpty() ? Outcome.FOR_JUDGEMENT : Outcome.UNKNOWN;
    }
}
