package org.ladderregistry.event;

import org.ladderregistry.platform.FaultCode;

/** What can be wrong with a place in the feed or in its tree. */
enum FeedFault implements FaultCode {
    /** The position lies beyond the newest event: the registry was restored from an older backup, or it was mistyped. */
    BEYOND_THE_HEAD(Kind.STATE),
    /** So many events are not sealed, or not yet. */
    BEYOND_THE_SEAL(Kind.STATE),
    /** The event is none of the first so many. */
    BEFORE_THE_EVENT(Kind.VALUE),
    /** A larger tree can't be the beginning of a smaller one. */
    FROM_BEYOND_TO(Kind.VALUE);

    private final Kind kind;

    FeedFault(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return FaultCode.kebab(this);
    }
}
