package org.ladderregistry.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that the use case behind an operation asks for, for the API document: which roles have it stands in
 * {@link Role} alone. It is asked for at the door, and by the use case again with its scope;
 * a test tries every role.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission value();

    /** What the use case asks of the caller's scope. */
    Reach reach();
}
