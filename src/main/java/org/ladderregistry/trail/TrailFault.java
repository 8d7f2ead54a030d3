package org.ladderregistry.trail;

import org.ladderregistry.platform.FaultCode;

/** What can be wrong with a place in the trail. */
enum TrailFault implements FaultCode {
    /** The entry is none of the first so many. */
    BEFORE_THE_ENTRY(Kind.VALUE);

    private final Kind kind;

    TrailFault(Kind kind) {
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
