package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.ladderregistry.platform.Problem;

/**
 * Waits for all who write right now, so that a question over many firms by what was known then gets the same answer
 * ever after: whoever begins to write later stamps later. Writers have their transaction's number before their stamp.
 */
@ApplicationScoped
class WritersInFlight {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** A number of our own: whoever had one before has a smaller one. */
    private static final String NUMBER = "SELECT pg_current_xact_id()::text::bigint";

    private static final String OLDEST_AT_WORK = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private final DataSource database;

    WritersInFlight(DataSource database) {
        this.database = database;
    }

    /** @throws Problem 503 when somebody still writes after a second */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = database.getConnection()) {
            long ours = read(connection, NUMBER);
            while (read(connection, OLDEST_AT_WORK) < ours) {
                if (System.nanoTime() > end) {
                    throw Problem.unavailable(null);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static long read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
