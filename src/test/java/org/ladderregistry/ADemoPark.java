package org.ladderregistry;

import static org.ladderregistry.Registry.asAdministrator;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up park with a code of its own. */
public final class ADemoPark {
    public static final String PARKS = "/api/v1/parks";

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Map<String, Object> body = new LinkedHashMap<>();

    private ADemoPark(String code) {
        body.put("code", code);
        body.put("name", code + "孵化器");
        body.put("kind", "INCUBATOR");
        body.put("level", "PROVINCIAL");
        body.put("regionCode", "620102");
        body.put("reportingUnit", "620100");
    }

    /** One that is not there yet. */
    public static ADemoPark planned() {
        return new ADemoPark("DEMO-%04d".formatted(MADE.incrementAndGet()));
    }

    public static ADemoPark opened() {
        return planned().open();
    }

    public ADemoPark open() {
        post().then().statusCode(201);
        return this;
    }

    public ADemoPark with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public ADemoPark memberOf(ADemoPark... others) {
        return with("memberOf", List.of(others).stream().map(ADemoPark::code).toList());
    }

    public Response post() {
        return asAdministrator().body(body).post(PARKS);
    }

    public Response get() {
        return asAdministrator().get(path());
    }

    public Response patch(Map<String, ?> changes) {
        var etag = get().then().statusCode(200).extract().header("ETag");
        return asAdministrator().header("If-Match", etag).body(changes).patch(path());
    }

    public Map<String, Object> body() {
        return body;
    }

    public String code() {
        return (String) body.get("code");
    }

    public String path() {
        return PARKS + "/" + code();
    }
}
