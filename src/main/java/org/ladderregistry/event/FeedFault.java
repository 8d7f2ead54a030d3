package org.ladderregistry.event;

import org.ladderregistry.platform.FaultCode;

/** What can be wrong with a place in the feed. */
enum FeedFault implements FaultCode {
    /** The position lies beyond the newest event: the registry was restored from an older backup, or it was mistyped. */
    BEYOND_THE_HEAD(Kind.STATE);

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
