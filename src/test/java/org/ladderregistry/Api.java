package org.ladderregistry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A client of the API that many threads share, of a registry in this JVM or in processes of its own. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final String FEED = "/api/v1/events";
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    public Api(URI base, String username, String password) {
        this.base = base;
        var login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** The registry under test in this JVM, as its administrator. */
    public static Api here() {
        return new Api(
                URI.create("http://localhost:" + io.restassured.RestAssured.port), Registry.ADMIN, Registry.PASSWORD);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    public JsonNode getJson(String path) throws IOException, InterruptedException {
        var answer = JSON.readTree(get(path).body());
        if (path.startsWith(FEED)) {
            answer.path("items").forEach(event -> EventSchemas.checkEvent(event.toString()));
        }
        return answer;
    }

    /** An answer that has begun; its body is read as it comes. */
    public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofInputStream());
    }

    public HttpResponse<String> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return http.send(
                request(path).POST(BodyPublishers.ofString(write(body))).build(), BodyHandlers.ofString());
    }

    /** A POST that may be sent again: the same key gives the same answer. */
    public HttpResponse<String> postOnce(String path, Map<String, ?> body, String key)
            throws IOException, InterruptedException {
        var request = request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(write(body)));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** @param ifMatch the tag that was seen */
    public HttpResponse<String> patch(String path, Map<String, ?> changes, String ifMatch)
            throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(write(changes));
        return http.send(
                request(path).header("If-Match", ifMatch).method("PATCH", body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
