package org.ladderregistry.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** Somebody who wants a line of his own in the log: what he sends never begins one. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ForgedLogTest {
    private static final String FORGED = "FORGED-ALL-IS-WELL";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler reader = new Reader();

    private final class Reader extends Handler {
        private final PatternFormatter format = new PatternFormatter("%s%e%n");

        @Override
        public void publish(LogRecord line) {
            log.addAll(format.format(line).lines().toList());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void read() {
        Logger.getLogger("").addHandler(reader);
    }

    @AfterEach
    void stop_reading() {
        Logger.getLogger("").removeHandler(reader);
    }

    /** A number is read however it was typed, also with a line break before it; so this gets as far as the database. */
    @ParameterizedTest
    @ValueSource(strings = {"%0a", "%0d%0a", "%0d", "%20%0a%20%0a"})
    void not_by_an_address_at_which_the_registry_itself_fails(String lineBreak) throws IOException, SQLException {
        DatabaseOwner.execute("ALTER TABLE certification RENAME TO certification_away");
        try {
            var answer = RawRequest.of("GET /api/v1/certificates/" + lineBreak + FORGED + " HTTP/1.1")
                    .send();
            assertThat(answer.status()).isEqualTo(500);
        } finally {
            DatabaseOwner.execute("ALTER TABLE certification_away RENAME TO certification");
        }
        assertThat(log).anyMatch(line -> line.startsWith("/api/v1/certificates/"));
        assertThat(log).noneMatch(line -> line.startsWith(FORGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin\n" + FORGED, "admin\r\n" + FORGED, "\n" + FORGED})
    void not_by_a_user_name(String name) throws IOException {
        var login = Base64.getEncoder().encodeToString((name + ":x").getBytes(StandardCharsets.UTF_8));
        var answer = RawRequest.of("GET /api/v1/firms HTTP/1.1")
                .header("Authorization: Basic " + login)
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(log).noneMatch(line -> line.startsWith(FORGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traceparent",
                "Idempotency-Key",
                "Accept-Language",
                "If-Match",
                "Content-Type",
                "User-Agent",
                "X-Request-Id"
            })
    void not_by_a_header(String name) throws IOException {
        for (var separator : new String[] {"\r", "\n ", "\u2028", "\u0085"}) {
            RawRequest.of("POST /api/v1/firms HTTP/1.1")
                    .asAdministrator()
                    .header(name + ": a" + separator + FORGED)
                    .body("{".getBytes(StandardCharsets.UTF_8))
                    .send();
        }
        assertThat(log).noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void not_by_a_body() throws IOException {
        RawRequest.of("POST /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .body(("{\"uscc\": \"\\n" + FORGED + "\", \"\\n" + FORGED + "\": 1}").getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(log).noneMatch(line -> line.startsWith(FORGED));
    }
}
