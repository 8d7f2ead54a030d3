package org.ladderregistry.access;

/** What an operation asks of the caller's scope. Declared with each, held against the answers by a test. */
public enum Reach {
    /** Nothing: who has the permission anywhere has it here. What is not public of other places is left out of the answer. */
    ANYWHERE,
    /** The place must lie in the scope: 403 otherwise. */
    OWN_PLACE,
    /** The scope must be the whole province: 403 otherwise. */
    WHOLE_PROVINCE
}
