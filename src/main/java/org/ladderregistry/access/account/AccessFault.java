package org.ladderregistry.access.account;

import org.ladderregistry.platform.FaultCode;

/** Why something about an account or a token is refused. */
public enum AccessFault implements FaultCode {
    NAME_SHAPE(Kind.VALUE),
    SCOPE_NEEDED(Kind.VALUE),
    SCOPE_NOT_FOR_ROLE(Kind.VALUE),
    PASSWORD_TOO_SHORT(Kind.VALUE),
    PASSWORD_TOO_LONG(Kind.VALUE),
    PASSWORD_GUESSABLE(Kind.VALUE),
    PASSWORD_WRONG(Kind.VALUE),
    PASSWORD_SAME(Kind.VALUE),
    EXPIRY_RANGE(Kind.VALUE),
    NAME_TAKEN(Kind.STATE),
    LAST_ADMINISTRATOR(Kind.STATE),
    TOKEN_ENDED(Kind.STATE),
    NOT_BUILT_IN(Kind.STATE);

    private final Kind kind;

    AccessFault(Kind kind) {
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
