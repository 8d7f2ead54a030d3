package org.ladderregistry.access;

/** Through what somebody came in. */
public enum Via {
    /** HTTP Basic with a built-in account. */
    PASSWORD,
    /** An API token of this registry. */
    TOKEN,
    /** An OpenID provider's token, or its login to the console. */
    OIDC,
    /** The console, with a built-in account. */
    SESSION,
    /** Not logged in. */
    NOBODY
}
