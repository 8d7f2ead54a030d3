package org.ladderregistry.access;

/** What a use case asks for before it does anything. */
public enum Permission {
    READ_FIRMS,
    REGISTER_FIRMS,
    RECORD_DECISIONS,
    READ_CONTACTS,
    WRITE_CONTACTS,
    READ_PARKS,
    WRITE_PARKS,
    READ_INDICATORS,
    WRITE_INDICATORS,
    /** The feed is of the whole province: a filtered one would have holes. */
    FOLLOW_FEED
}
