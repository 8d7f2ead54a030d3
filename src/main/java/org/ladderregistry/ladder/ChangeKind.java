package org.ladderregistry.ladder;

/** What can be done to a firm, as its history names it. */
public enum ChangeKind {
    REGISTERED,
    UPDATED,
    CERTIFIED,
    ENDED,
    REVOKED,
    CORRECTED,
    DEREGISTERED,
    REINSTATED,
    SUCCEEDED,
    /** Nobody did it: a day came on which something begins, ends or is about to. */
    TURNED
}
