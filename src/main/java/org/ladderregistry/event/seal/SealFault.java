package org.ladderregistry.event.seal;

import org.ladderregistry.platform.FaultCode;

/** What can be wrong with a place in a tree. */
enum SealFault implements FaultCode {
    /** So many entries are not sealed, or not yet. */
    BEYOND_THE_SEAL(Kind.STATE),
    /** The event is none of the first so many. */
    BEFORE_THE_EVENT(Kind.VALUE),
    /** A larger tree can't be the beginning of a smaller one. */
    FROM_BEYOND_TO(Kind.VALUE);

    private final Kind kind;

    SealFault(Kind kind) {
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
