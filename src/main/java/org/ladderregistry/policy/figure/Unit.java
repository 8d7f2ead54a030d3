package org.ladderregistry.policy.figure;

/** What a number counts. */
public enum Unit {
    PEOPLE,
    YUAN,
    PIECES,
    SQUARE_METRES,
    YEARS,
    /** 1 for yes, 0 for no. */
    YES_NO,
    /** A share or a growth: 0.05 is five per cent. */
    SHARE,
    POINTS,
    DAYS,
    MONTHS
}
