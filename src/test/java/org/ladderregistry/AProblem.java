package org.ladderregistry;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What the registry answers when it does not do as it was asked (RFC 9457), with everything that every such answer has. */
public final class AProblem {
    private static final String FAULTS = "errors.collect { it.pointer + ' ' + it.code }";

    private AProblem() {}

    /** @param faults each as {@code <pointer> <code>}: all of them, in any order */
    public static ResponseSpecification malformed(String... faults) {
        return of(400, "malformed", faults);
    }

    public static ResponseSpecification refused(String... faults) {
        return of(422, "refused", faults);
    }

    public static ResponseSpecification conflict(String... faults) {
        return of(409, "conflict", faults);
    }

    public static ResponseSpecification notFound() {
        return of(404, "not-found");
    }

    public static ResponseSpecification of(int status, String slug, String... faults) {
        return new ResponseSpecBuilder()
                .addResponseSpecification(any(status))
                .expectBody("type", equalTo("/problems/" + slug))
                .expectBody(FAULTS, containsInAnyOrder(faults))
                .build();
    }

    /** Any problem of this status. */
    public static ResponseSpecification any(int status) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectHeader("Content-Language", not(emptyOrNullString()))
                .expectBody("status", equalTo(status))
                .expectBody("type", startsWith("/problems/"))
                .expectBody("title", not(emptyOrNullString()))
                .expectBody("detail", not(emptyOrNullString()))
                .expectBody("instance", startsWith("/"))
                .expectBody("errors.message", everyItem(not(emptyOrNullString())))
                .build();
    }
}
