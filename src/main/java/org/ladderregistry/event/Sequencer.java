package org.ladderregistry.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.OwnConnection;
import org.ladderregistry.platform.Worker;

/**
 * Gives every committed event its place in the one total order. Of all instances one is at work: the one whose own
 * connection holds an advisory lock. It numbers over that same connection, so a lost lock is a lost transaction too,
 * and two can't number at once.
 *
 * <p>A firm's events are in the outbox in the order of their firm sequence, since they were put there under the firm's
 * row lock; taking what is visible in the order of its entry therefore never swaps two events of a firm.
 */
@ApplicationScoped
class Sequencer {
    /** Of advisory locks: any number that nothing else in the database uses. */
    private static final long LOCK = 0x6c61646465720001L;

    private static final int BATCH = 2000;
    private static final Duration BETWEEN_CANDIDACIES = Duration.ofMillis(500);
    /** Only a signal that got lost makes anybody wait for this. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** By a bound and not by a list of entries: planned while the outbox was empty, a list is compared with every row of it. */
    private static final String NUMBER = """
            WITH taken AS (
                DELETE FROM outbox WHERE entry <= (
                    SELECT max(entry) FROM (SELECT entry FROM outbox ORDER BY entry LIMIT ?) first) RETURNING *),
            numbered AS (
                INSERT INTO event (sequence, id, type, subject, firm_sequence, recorded_at, envelope, standing)
                SELECT ? + row_number() OVER (ORDER BY entry), id, type, subject, firm_sequence, recorded_at, envelope, standing
                FROM taken RETURNING sequence)
            SELECT count(*), max(sequence),
                   CASE WHEN count(*) > 0 THEN pg_notify('ladder_head', max(sequence)::text) END
            FROM numbered""";

    private final OwnConnection connections;
    private final CommitSignal committed;
    private final Head head;
    private final Leadership leadership;
    private @Nullable Worker worker;
    private @Nullable Connection connection;
    private long last;

    Sequencer(OwnConnection connections, CommitSignal committed, Head head, Leadership leadership) {
        this.connections = connections;
        this.committed = committed;
        this.head = head;
        this.leadership = leadership;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("sequencer", this::turn);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        if (worker != null) {
            worker.stop();
        }
        stepDown();
    }

    private void turn() throws Exception {
        try {
            boolean leading = leadership.isHeld() || becomeLeader();
            if (leading) {
                numberAll();
            }
            committed.here().await(leading ? LONGEST_REST : BETWEEN_CANDIDACIES);
        } catch (SQLException lost) {
            stepDown();
            throw lost;
        }
    }

    private boolean becomeLeader() throws SQLException {
        if (connection == null) {
            connection = connections.open("sequencer");
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return false;
            }
        }
        // Read after the lock is held: what the last leader numbered is then complete.
        last = EventLog.head(connection);
        head.reached(last);
        leadership.gain();
        return true;
    }

    private void numberAll() throws SQLException {
        var open = java.util.Objects.requireNonNull(connection);
        try (var statement = open.prepareStatement(NUMBER)) {
            int numbered;
            do {
                numbered = number(statement);
            } while (numbered == BATCH);
        }
    }

    private int number(PreparedStatement statement) throws SQLException {
        statement.setInt(1, BATCH);
        statement.setLong(2, last);
        try (var answer = statement.executeQuery()) {
            answer.next();
            int numbered = answer.getInt(1);
            if (numbered > 0) {
                last = answer.getLong(2);
                head.reached(last);
            }
            return numbered;
        }
    }

    private void stepDown() throws SQLException {
        leadership.lose();
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
