package org.ladderregistry.ladder;

import org.ladderregistry.platform.FaultCode;

/** Why something about a firm or a certification is refused. */
public enum LadderFault implements FaultCode {
    ESTABLISHED_IN_THE_FUTURE(Kind.VALUE),
    REGION_OUTSIDE_UNIT(Kind.VALUE),
    ARRIVED_BEFORE_ESTABLISHMENT(Kind.VALUE),
    ARRIVED_IN_THE_FUTURE(Kind.VALUE),
    EFFECTIVE_IN_THE_FUTURE(Kind.VALUE),
    BEFORE_ESTABLISHMENT(Kind.VALUE),
    THROUGH_BEFORE_FROM(Kind.VALUE),
    TO_BEFORE_FROM(Kind.VALUE),
    END_OUTSIDE_VALIDITY(Kind.VALUE),
    OUTCOME_NEEDED(Kind.VALUE),
    GROUND_WITHOUT_GRADUATION(Kind.VALUE),
    REASON_NEEDED(Kind.VALUE),
    CERTIFICATION_BEFORE_ESTABLISHMENT(Kind.STATE),
    FIRM_REGISTERED(Kind.STATE),
    FIRM_DEREGISTERED(Kind.STATE),
    CERTIFICATE_NUMBER_TAKEN(Kind.STATE),
    ALREADY_ENDED(Kind.STATE),
    ALREADY_REVOKED(Kind.STATE),
    REVOKED_IN_THIS_YEAR(Kind.VALUE),
    NOTHING_ENDED_IT(Kind.VALUE),
    ENDED_WITH_THE_FIRM(Kind.STATE),
    STATUS_CHANGED_LATER(Kind.STATE),
    NOT_DEREGISTERED(Kind.STATE),
    BEFORE_DEREGISTRATION(Kind.VALUE),
    UNKNOWN_FIRM(Kind.VALUE),
    SUCCEEDS_ITSELF(Kind.VALUE),
    ALREADY_SUCCEEDED(Kind.STATE),
    LEADS_BACK(Kind.STATE);

    private final Kind kind;

    LadderFault(Kind kind) {
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
