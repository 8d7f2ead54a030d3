package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.EmbeddedParts;

/** A writer that holds a firm may carry a stamp older than the question: the question waits for it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class KnownAtWaitsForWritersTest {
    private Api api;
    private ADemoFirm firm;

    @BeforeEach
    void a_firm() {
        api = Api.here();
        firm = ADemoFirm.registered();
    }

    @Test
    void a_writer_that_takes_longer_than_a_second_makes_the_question_come_back_later() throws Exception {
        try (var writer = writing()) {
            var answer = api.get(knownNow());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            writer.rollback();
        }
    }

    @Test
    void a_writer_that_is_done_in_time_is_waited_for() throws Exception {
        try (var writer = writing();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new CountDownLatch(1);
            var answer = threads.submit(() -> {
                asked.countDown();
                return api.get(knownNow());
            });
            asked.await();
            assertThat(waits()).isTrue();
            writer.rollback();
            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_question_over_many_firms_comes_back_later_too() throws Exception {
        try (var writer = writing()) {
            var answer = api.get(ADemoFirm.FIRMS + "?limit=1&knownAt=" + Instant.now());
            assertThat(answer.statusCode()).isEqualTo(503);
            writer.rollback();
        }
        assertThat(api.get(ADemoFirm.FIRMS + "?limit=1&knownAt=" + Instant.now())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_question_of_what_is_known_now_waits_for_nobody() throws Exception {
        try (var writer = writing()) {
            assertThat(api.get(firm.path()).statusCode()).isEqualTo(200);
            writer.rollback();
        }
    }

    private String knownNow() {
        return firm.path() + "?knownAt=" + Instant.now();
    }

    private Connection writing() throws SQLException {
        var connection = connect();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("SELECT uscc FROM firm WHERE uscc = ? FOR NO KEY UPDATE")) {
            lock.setString(1, firm.uscc());
            lock.execute();
        }
        return connection;
    }

    private static boolean waits() throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(900);
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static Connection connect() throws SQLException {
        var postgres = EmbeddedParts.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
    }
}
