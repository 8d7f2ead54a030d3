package org.ladderregistry.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One request is one transaction: all that a resource method does, and the answer kept for its {@code Idempotency-Key},
 * commit together or not at all. A race lost to another transaction is run again, so that the refusal, if it is one,
 * names what the other one wrote.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneTransaction {}
