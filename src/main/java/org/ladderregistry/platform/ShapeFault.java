package org.ladderregistry.platform;

/** Faults of shape, value and size that any request can have. */
public enum ShapeFault implements FaultCode {
    SYNTAX(Kind.SHAPE),
    NOT_UTF8(Kind.SHAPE),
    UNKNOWN_FIELD(Kind.SHAPE),
    MISSING(Kind.SHAPE),
    WRONG_TYPE(Kind.SHAPE),
    NOT_A_DAY(Kind.SHAPE),
    NOT_AN_INSTANT(Kind.SHAPE),
    NOT_ONE_OF(Kind.SHAPE),
    NOT_A_NUMBER(Kind.SHAPE),
    NOT_IN_DAYS(Kind.SHAPE),
    NUMBER_RANGE(Kind.SHAPE),
    BAD_CURSOR(Kind.SHAPE),
    NOT_A_CODE(Kind.SHAPE),
    REPEATED(Kind.SHAPE),
    BAD_KEY(Kind.SHAPE),
    IN_THE_FUTURE(Kind.SHAPE),
    EMPTY(Kind.VALUE),
    TOO_LONG(Kind.VALUE),
    CONTROL_CHARACTER(Kind.VALUE),
    DAY_RANGE(Kind.VALUE),
    UNKNOWN_CODE(Kind.VALUE);

    private final Kind kind;

    ShapeFault(Kind kind) {
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
