package org.ladderregistry.ladder.contact;

import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asBearer;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ladderregistry.Days;

/** Somebody with a role, as far as its scope reaches. */
record Actor(String token) {
    private static final AtomicInteger MADE = new AtomicInteger();

    static Actor with(String role, Map<String, ?> scope) {
        var request = Map.of(
                "name",
                "contacts-" + MADE.incrementAndGet(),
                "role",
                role,
                "scope",
                scope,
                "expiresOn",
                Days.tomorrow().toString());
        return new Actor(asAdministrator()
                .body(request)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token"));
    }

    RequestSpecification asks() {
        return asBearer(token);
    }
}
