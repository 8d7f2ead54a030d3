package org.ladderregistry.event.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.Api;
import org.ladderregistry.Crowd;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.event.merkle.Frontier;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.OwnConnection;
import org.ladderregistry.platform.Worker;

/** The lock of a log keeps a second sealer out; here it is taken away, and the tables alone have to. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TwoSealersTest {
    private static final String AUDIT = "/api/v1/audit";
    private static final int PARKS = 60;

    @Inject
    @All
    List<SealedLog> logs;

    @Inject
    OwnConnection connections;

    @Inject
    SealKey key;

    @Inject
    Clock clock;

    @Test
    void two_who_seal_at_once_number_nothing_twice_and_miss_nothing() throws Exception {
        var old = "from-an-earlier-life-" + UUID.randomUUID();
        // Behind what the sealer at work has passed: whoever begins anew finds it.
        DatabaseOwner.execute(
                "INSERT INTO audit (transaction, recorded_at, actor, via, action, subject_kind, subject) VALUES"
                        + " ('3', clock_timestamp(), 'nobody', 'NOBODY', 'LOGIN_FAILED', 'ACCOUNT', '" + old + "')");
        var first = another(1);
        var second = another(2);
        var workers = List.of(Worker.start("first", first::turn), Worker.start("second", second::turn));
        try {
            Crowd.of(PARKS, i -> ADemoPark::opened);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> DatabaseOwner.column("SELECT entry FROM audit EXCEPT SELECT entry FROM audit_leaf")
                            .isEmpty());
        } finally {
            for (var worker : workers) {
                worker.stop();
            }
            first.stepDown();
            second.stepDown();
        }
        theTreeIsOfTheEntriesInTheirOrder();
    }

    private void theTreeIsOfTheEntriesInTheirOrder() throws Exception {
        var api = Api.here();
        var head = api.getJson(AUDIT + "/head");
        var tree = Frontier.ofNothing();
        for (long number = 1; number <= head.get("size").asLong(); number++) {
            tree.add(Hash.ofEvent(api.get(AUDIT + "/" + number).body()), (subtree, hash) -> {});
        }
        assertThat(tree.root().hex()).isEqualTo(head.get("root").asText());
        assertThat(DatabaseOwner.column("SELECT size FROM audit_seal GROUP BY size HAVING count(DISTINCT root) > 1"))
                .isEmpty();
        assertThat(DatabaseOwner.column("SELECT max(number) - count(DISTINCT entry) FROM audit_leaf"))
                .containsExactly("0");
    }

    private Sealer another(int which) {
        var audit = logs.stream().filter(log -> log.table().equals("audit")).findFirst();
        return new Sealer(new Unlocked(audit.orElseThrow(), which), connections, () -> true, key, clock);
    }

    /** The same log with a lock of its own, which keeps nobody out. */
    private record Unlocked(SealedLog log, int which) implements SealedLog {
        @Override
        public String table() {
            return log.table();
        }

        @Override
        public long lock() {
            return log.lock() + 0x1000L * which;
        }

        @Override
        public String origin() {
            return log.origin();
        }

        @Override
        public void endsBefore(long number, Faults faults) {
            log.endsBefore(number, faults);
        }

        @Override
        public Entries entries(Connection connection) {
            return log.entries(connection);
        }

        @Override
        public void await(long size, Duration longest) throws InterruptedException {
            log.await(size, Duration.ofMillis(5));
        }
    }
}
