package org.ladderregistry;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The registry under test, as its callers reach it. */
public final class Registry {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct-horse-battery";

    private Registry() {}

    /** A request by the administrator, in English so that texts can be read here. */
    public static RequestSpecification asAdministrator() {
        return asAdministratorReading("en");
    }

    /** @param languages an {@code Accept-Language} header; none when null */
    public static RequestSpecification asAdministratorReading(String languages) {
        return asNobodyReading(languages)
                .auth()
                .preemptive()
                .basic(ADMIN, PASSWORD)
                .contentType(ContentType.JSON);
    }

    /** A request by somebody with a built-in account. */
    public static RequestSpecification as(String username, String password) {
        var login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return asNobody()
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
                .contentType(ContentType.JSON);
    }

    /** A request by a system with a token. */
    public static RequestSpecification asBearer(String token) {
        return asNobody().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asNobody() {
        return asNobodyReading("en");
    }

    public static RequestSpecification asNobodyReading(String languages) {
        var request = given().urlEncodingEnabled(true).filter(ChecksContract.INSTANCE);
        return languages == null ? request : request.header("Accept-Language", languages);
    }
}
