package org.ladderregistry.ladder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.Days;
import org.ladderregistry.EmbeddedParts;

/** An erased contact is nowhere, and nothing that can be proved has changed by it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ErasureTest {
    private static final String NAME = "司马示范";
    private static final String PHONE = "13611223344";
    private static final Map<String, String> CONTACT = Map.of("name", NAME, "phone", PHONE);
    private static final String EVENTS = "/api/v1/events";

    private Api api;

    @BeforeEach
    void everything_is_there() {
        api = Api.here();
    }

    @Test
    void history_events_proofs_and_audit_stay_as_they_were() throws Exception {
        var firm = ADemoFirm.unregistered().with("contact", CONTACT).register();
        firm.holding(ACertificate.highTech(Days.yesterday(), Days.tomorrow()));
        asAdministrator().get(firm.path() + "/contact").then().statusCode(200);
        var last = lastSequence();
        await().until(() -> api.getJson(EVENTS + "/head").get("size").asLong() >= last);
        var told = told(firm, last);
        var audit = audit();

        asAdministrator().delete(firm.path() + "/contact").then().statusCode(204);

        assertThat(told(firm, last)).isEqualTo(told);
        assertThat(audit()).startsWith(audit.toArray(String[]::new)).hasSize(audit.size() + 1);
        assertThat(nowhere()).isEmpty();
    }

    @Test
    void neither_problems_nor_logs_nor_kept_answers_ever_have_it() throws Exception {
        var lines = new ConcurrentLinkedQueue<String>();
        var listener = listener(lines);
        Logger.getLogger("").addHandler(listener);
        try {
            everything_that_can_go_wrong_and_right();
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(lines).anyMatch(line -> line.contains("the listener hears")).noneMatch(ErasureTest::tells);
        assertThat(nowhere()).isEmpty();
    }

    private void everything_that_can_go_wrong_and_right() throws SQLException {
        Logger.getLogger(getClass().getName()).info("the listener hears");
        var firm = ADemoFirm.unregistered().with("contact", CONTACT);
        var faulty = ADemoFirm.unregistered().with("contact", CONTACT).with("techField", "F9");
        for (var one : List.of(firm, firm, faulty, faulty)) {
            var answer = asAdministrator()
                    .header("Idempotency-Key", one.uscc())
                    .body(one.registration())
                    .post(ADemoFirm.FIRMS);
            assertThat(tells(answer.asString())).isFalse();
        }
        assertThat(tells(firm.post().asString())).as("registered already").isFalse();
        var path = firm.path() + "/contact";
        asAdministrator()
                .body(Map.of("name", NAME + "\u0001", "phone", PHONE.repeat(4)))
                .put(path)
                .then()
                .spec(refused("/name control-character", "/phone too-long"));
        var broken = asAdministrator()
                .body("{\"name\": \"" + NAME + "\", \"phone\": " + PHONE + "x}")
                .put(path);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(tells(broken.asString())).isFalse();
        asAdministrator()
                .header("Idempotency-Key", "put")
                .body(CONTACT)
                .put(path)
                .then()
                .statusCode(200);
        assertThat(nowhere()).as("but sealed").isEmpty();
        asAdministrator().delete(path).then().statusCode(204);
    }

    private Map<String, String> told(ADemoFirm firm, long last) throws Exception {
        var told = new LinkedHashMap<String, String>();
        for (var path : List.of(
                EVENTS + "?limit=500&after=" + Math.max(0, last - 500),
                EVENTS + "/head",
                EVENTS + "/" + last + "/proof?size=" + last,
                EVENTS + "/consistency?from=1&to=" + last,
                firm.path(),
                firm.path() + "/history")) {
            told.put(path, api.get(path).body());
        }
        assertThat(told.values()).noneMatch(ErasureTest::tells);
        return told;
    }

    /** Of all events, once every one is numbered. */
    private static long lastSequence() throws SQLException {
        await().until(() ->
                DatabaseOwner.column("SELECT count(*) FROM outbox").getFirst().equals("0"));
        return Long.parseLong(
                DatabaseOwner.column("SELECT max(sequence) FROM event").getFirst());
    }

    private static List<String> audit() throws SQLException {
        return DatabaseOwner.column("SELECT a::text FROM audit a ORDER BY entry");
    }

    private static List<String> nowhere() throws SQLException {
        var found = new ArrayList<String>();
        for (var text : List.of(NAME, PHONE)) {
            found.addAll(DatabaseOwner.tablesThatHold(text));
            found.addAll(DatabaseOwner.tablesThatHold(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
        }
        return found;
    }

    private static boolean tells(String text) {
        return text.contains(NAME) || text.contains(PHONE);
    }

    private static Handler listener(Queue<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                        + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
