package org.ladderregistry.ladder.contact;

import org.ladderregistry.platform.FaultCode;

/** Why a contact can't be kept or told: the registry lacks what seals or opens it. */
public enum ContactFault implements FaultCode {
    NO_CONTACT_KEY(Kind.STATE),
    CONTACT_KEY_UNKNOWN(Kind.STATE),
    CONTACT_DOES_NOT_OPEN(Kind.STATE);

    private final Kind kind;

    ContactFault(Kind kind) {
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
