package org.ladderregistry.access.audit;

/** To what something was done; a firm's contact goes by the firm's USCC. */
public enum SubjectKind {
    FIRM,
    PARK,
    CONTACT,
    ACCOUNT,
    TOKEN,
    AUDIT
}
