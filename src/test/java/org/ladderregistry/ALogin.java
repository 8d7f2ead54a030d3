package org.ladderregistry;

import static org.ladderregistry.Registry.asAdministrator;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a role and a scope, who comes in with a token of this registry. */
public final class ALogin {
    public static final String TOKENS = "/api/v1/tokens";
    public static final String ACCOUNTS = "/api/v1/accounts";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Object> scope = new LinkedHashMap<>();

    private ALogin(String role) {
        body.put("name", "login-%04d".formatted(MADE.incrementAndGet()));
        body.put("role", role);
        body.put("scope", scope);
        body.put("expiresOn", Days.today().plusDays(7).toString());
    }

    public static ALogin of(String role) {
        return new ALogin(role);
    }

    public static ALogin ofPark(String... parks) {
        return new ALogin("park-administrator").over("parks", List.of(parks));
    }

    public static ALogin ofOffice(List<String> units, String... rungs) {
        return new ALogin("certifying-office").over("reportingUnits", units).over("rungs", List.of(rungs));
    }

    public static ALogin ofReader(List<String> units) {
        return new ALogin("reader").over("reportingUnits", units);
    }

    public ALogin over(String what, Object value) {
        scope.put(what, value);
        return this;
    }

    /** The body that makes the token. */
    public Map<String, Object> body() {
        return body;
    }

    public String name() {
        return (String) body.get("name");
    }

    /** Tries to make the token. */
    public Response post() {
        return asAdministrator().body(body).post(TOKENS);
    }

    /** The token as its system sends it. */
    public String token() {
        return post().then().statusCode(201).extract().path("token");
    }

    /** A way to ask with it, again and again. */
    public Asking asking() {
        var token = token();
        return () -> Registry.asBearer(token);
    }

    /** Who asks. */
    public interface Asking {
        RequestSpecification ask();
    }
}
