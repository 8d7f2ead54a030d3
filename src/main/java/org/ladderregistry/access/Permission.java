package org.ladderregistry.access;

/** What a use case asks for before it does anything. */
public enum Permission {
    /** What is public of every firm, and counts. */
    READ_FIRMS,
    /** What is not: history, incubation agreements, what is due. In the caller's scope. */
    READ_DETAILS,
    REGISTER_FIRMS,
    RECORD_CERTIFICATIONS,
    /** Deregistration, reinstatement, succession. */
    RECORD_FIRM_LIFE,
    READ_CONTACTS,
    WRITE_CONTACTS,
    READ_PARKS,
    WRITE_PARKS,
    READ_INDICATORS,
    WRITE_INDICATORS,
    /** The feed is of the whole province: a filtered one would have holes. */
    FOLLOW_FEED,
    /** Accounts and tokens. */
    MANAGE_ACCESS,
    READ_AUDIT
}
