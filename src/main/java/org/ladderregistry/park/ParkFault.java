package org.ladderregistry.park;

import org.ladderregistry.platform.FaultCode;

/** Why something about a park is refused. */
public enum ParkFault implements FaultCode {
    PARK_CODE_SHAPE(Kind.VALUE),
    PARK_OUTSIDE_PROVINCE(Kind.VALUE),
    PARK_REGION_OUTSIDE_UNIT(Kind.VALUE),
    MEMBER_OF_ITSELF(Kind.VALUE),
    PARK_TAKEN(Kind.STATE);

    private final Kind kind;

    ParkFault(Kind kind) {
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
