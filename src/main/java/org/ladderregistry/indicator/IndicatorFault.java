package org.ladderregistry.indicator;

import org.ladderregistry.platform.FaultCode;

/** Why figures are refused. */
public enum IndicatorFault implements FaultCode {
    YEAR_BEFORE_ESTABLISHMENT(Kind.VALUE),
    YEAR_TO_COME(Kind.VALUE),
    FIGURE_RANGE(Kind.VALUE);

    private final Kind kind;

    IndicatorFault(Kind kind) {
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
