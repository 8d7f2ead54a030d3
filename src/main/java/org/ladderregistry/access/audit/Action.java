package org.ladderregistry.access.audit;

/** What can be done that has to be answered for. */
public enum Action {
    FIRM_CHANGED(SubjectKind.FIRM),
    FIGURES_CHANGED(SubjectKind.FIRM),
    PARK_ADDED(SubjectKind.PARK),
    PARK_CHANGED(SubjectKind.PARK),
    CONTACT_READ(SubjectKind.CONTACT),
    CONTACT_CHANGED(SubjectKind.CONTACT),
    CONTACT_ERASED(SubjectKind.CONTACT),
    ACCOUNT_ADDED(SubjectKind.ACCOUNT),
    ACCOUNT_CHANGED(SubjectKind.ACCOUNT),
    PASSWORD_RESET(SubjectKind.ACCOUNT),
    PASSWORD_CHANGED(SubjectKind.ACCOUNT),
    LOGGED_IN(SubjectKind.ACCOUNT),
    LOGGED_OUT(SubjectKind.ACCOUNT),
    LOGIN_FAILED(SubjectKind.ACCOUNT),
    LOGIN_SUSPENDED(SubjectKind.ACCOUNT),
    TOKEN_ADDED(SubjectKind.TOKEN),
    TOKEN_REVOKED(SubjectKind.TOKEN),
    AUDIT_EXPORTED(SubjectKind.AUDIT);

    private final SubjectKind subject;

    Action(SubjectKind subject) {
        this.subject = subject;
    }

    SubjectKind subject() {
        return subject;
    }
}
