package org.ladderregistry.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The registry's API, shared by many threads. What was not answered, or with 503, is sent again for as long as it is patient. */
final class RegistryClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FOR_ONE_ANSWER = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 422);
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final DemoSettings settings;
    private final Duration patience;

    RegistryClient(DemoSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    RegistryClient withPatience(Duration other) {
        return new RegistryClient(settings, other);
    }

    /** A final answer. */
    record Answer(int status, JsonNode body) {
        boolean is(int wanted) {
            return status == wanted;
        }

        /** What a problem says of itself. */
        String problem() {
            var faults = new StringBuilder();
            body.path("errors")
                    .forEach(fault ->
                            faults.append(' ').append(fault.path("message").asText()));
            return "%d %s%s".formatted(status, body.path("detail").asText(), faults);
        }
    }

    Answer get(String path) throws DemoFailure, InterruptedException {
        return send(request(path).GET().build());
    }

    /**
     * Sends something to record. A refusal stays under its key for days, though what it stood against may be gone: it is asked
     * for once more without one.
     *
     * @param key the same for the same request, whenever it is sent
     */
    Answer post(String path, Map<String, ?> body, String key) throws DemoFailure, InterruptedException {
        var text = BodyPublishers.ofString(write(body));
        var answer =
                send(request(path).header("Idempotency-Key", key).POST(text).build());
        return REFUSALS.contains(answer.status())
                ? send(request(path).POST(text).build())
                : answer;
    }

    /** @param version of the firm, as it was last seen */
    Answer patch(String path, Map<String, ?> body, int version) throws DemoFailure, InterruptedException {
        return send(request(path)
                .header("If-Match", "\"%d\"".formatted(version))
                .method("PATCH", BodyPublishers.ofString(write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        var base = settings.url().toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(FOR_ONE_ANSWER)
                .header("Authorization", settings.login().authorization())
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest request) throws DemoFailure, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var pause = Duration.ofMillis(50); ; pause = longer(pause)) {
            var answer = sendOnce(request);
            if (answer.isPresent()) {
                return understood(answer.get());
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                throw DemoFailure.failed("""
                        Nobody answers at %s (setting LADDER_URL).
                        ./ladder run starts a registry; then the same command goes on where it stood.""".formatted(settings.url()));
            }
            Thread.sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Nothing when the registry is away. */
    private Optional<HttpResponse<String>> sendOnce(HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return AWAY.contains(answer.statusCode()) ? Optional.empty() : Optional.of(answer);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Answer understood(HttpResponse<String> answer) throws DemoFailure {
        var who = settings.login().who();
        switch (answer.statusCode()) {
            case 401 ->
                throw DemoFailure.refused(
                        "The registry does not accept the login of %s (settings LADDER_USER, LADDER_PASSWORD, LADDER_DATA)."
                                .formatted(who));
            case 403 ->
                throw DemoFailure.refused(
                        "%s may not do this: an administrator is needed (setting LADDER_USER).".formatted(who));
            default -> {
                return new Answer(answer.statusCode(), read(answer));
            }
        }
    }

    private JsonNode read(HttpResponse<String> answer) throws DemoFailure {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw DemoFailure.refused("What answers at %s is no registry: %d, not JSON (setting LADDER_URL)."
                    .formatted(settings.url(), answer.statusCode()));
        }
    }

    private static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
