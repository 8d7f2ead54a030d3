package org.ladderregistry.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.launcher.ApiLogin;

/** What a person is told, and what is tried again: against a server that answers as each test wants. */
class RegistryClientTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void a_server_starts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void the_server_stops() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"503", "502", "429", "-1"})
    void what_was_not_answered_is_sent_again_under_the_same_key(int first) throws Exception {
        answers(first, first, 201);
        var answer = client(Duration.ofSeconds(20)).post("/api", Map.of("a", 1), "key");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(keys).hasSizeGreaterThanOrEqualTo(3).containsOnly("key");
    }

    @ParameterizedTest
    @CsvSource({"200", "409", "500"})
    void another_answer_is_final(int status) throws Exception {
        answers(status);
        assertThat(client(SHORT).post("/api", Map.of(), "key").status()).isEqualTo(status);
        assertThat(keys).hasSize(1);
    }

    @Test
    void a_change_names_the_version_that_was_seen() throws Exception {
        var seen = new CopyOnWriteArrayList<String>();
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("If-Match"));
            exchange.sendResponseHeaders(412, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        assertThat(client(SHORT).patch("/api", Map.of(), 7).status()).isEqualTo(412);
        assertThat(seen).containsExactly("PATCH \"7\"");
    }

    @Test
    void a_refusal_may_be_an_old_one_and_is_asked_for_without_the_key() throws Exception {
        answers(422, 201);
        assertThat(client(SHORT).post("/api", Map.of(), "key").status()).isEqualTo(201);
        assertThat(keys).containsExactly("key", "null");
    }

    @Test
    void a_login_that_is_refused_is_told_as_such() {
        answers(401);
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> client(SHORT).get("/api"))
                .withMessageContaining("login of 'anna'")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
    }

    @Test
    void a_login_that_may_not_too() {
        answers(403);
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> client(SHORT).get("/api"))
                .withMessageContaining("an administrator is needed");
    }

    @Test
    void nobody_who_answers_too() {
        server.stop(0);
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> client(SHORT).get("/api"))
                .withMessageContaining("Nobody answers at http://127.0.0.1:")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(1));
    }

    private RegistryClient client(Duration patience) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new RegistryClient(new DemoSettings(url, ApiLogin.withPassword("anna", "secret"), 1), patience);
    }

    /** One after the other, the last for ever; -1 hangs up. */
    private void answers(int... statuses) {
        var next = new AtomicInteger();
        server.createContext("/", exchange -> {
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
            answer(exchange, statuses[Math.min(next.getAndIncrement(), statuses.length - 1)]);
        });
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        if (status > 0) {
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
        }
        exchange.close();
    }
}
