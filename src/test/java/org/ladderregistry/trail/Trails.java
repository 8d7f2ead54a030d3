package org.ladderregistry.trail;

import static org.awaitility.Awaitility.await;
import static org.ladderregistry.Registry.asAdministrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.ladderregistry.Registry;

/** The audit trail as its readers see it. */
final class Trails {
    static final String AUDIT = "/api/v1/audit";
    static final String PASSWORD = "river-stone-lantern-7";

    /** Numbers as they were written: a hash is of those. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trails() {}

    static JsonNode page(String query) throws Exception {
        var answer = asAdministrator().get(AUDIT + query).then().statusCode(200);
        return JSON.readTree(answer.extract().asString());
    }

    static List<JsonNode> items(String query) throws Exception {
        return StreamSupport.stream(page(query).get("items").spliterator(), false)
                .toList();
    }

    static JsonNode only(String query) throws Exception {
        var found = items(query);
        if (found.size() != 1) {
            throw new AssertionError(query + " finds " + found);
        }
        return found.getFirst();
    }

    /** What was done to one, newest first, once all of it has numbers. */
    static List<JsonNode> sealed(String subject) {
        return await().until(
                        () -> items("?subject=" + subject),
                        items -> !items.isEmpty()
                                && items.stream()
                                        .noneMatch(item -> item.get("number").isNull()));
    }

    static JsonNode entry(long number) throws Exception {
        return JSON.readTree(asAdministrator()
                .get(AUDIT + "/" + number)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static String freshName() {
        return "audit-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Somebody with an account of this role. */
    static RequestSpecification somebody(String role, Map<String, ?> scope) {
        var name = freshName();
        asAdministrator()
                .body(Map.of("username", name, "role", role, "scope", scope, "password", PASSWORD))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201);
        return Registry.as(name, PASSWORD);
    }
}
