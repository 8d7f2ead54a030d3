package org.ladderregistry;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The registry under test, as its callers reach it. */
public final class Registry {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct-horse-battery";

    private Registry() {}

    /** A request by the administrator, in English so that texts can be read here. */
    public static RequestSpecification asAdministrator() {
        return asNobody().auth().preemptive().basic(ADMIN, PASSWORD).contentType(ContentType.JSON);
    }

    public static RequestSpecification asNobody() {
        return given().header("Accept-Language", "en").urlEncodingEnabled(true);
    }
}
