package org.ladderregistry.ladder;

/** What can be done to a firm, as its history names it. */
public enum ChangeKind {
    REGISTERED,
    UPDATED,
    CERTIFIED,
    ENDED
}
