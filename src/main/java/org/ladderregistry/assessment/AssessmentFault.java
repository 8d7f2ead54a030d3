package org.ladderregistry.assessment;

import org.ladderregistry.platform.FaultCode;

/** Why an assessment can't be made. */
public enum AssessmentFault implements FaultCode {
    /** Neither a rung nor a title, or both. */
    RUNG_OR_TITLE(Kind.SHAPE),
    NO_RULE_SET(Kind.VALUE);

    private final Kind kind;

    AssessmentFault(Kind kind) {
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
