package org.ladderregistry.launcher.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.ladderregistry.launcher.PostgresServer;

/** The events that were committed and not yet acknowledged by the broker: what one round leaves must not burden the next. */
final class Backlog implements AutoCloseable {
    private static final String IS_DONE = """
            SELECT NOT EXISTS (SELECT FROM outbox)
               AND coalesce((SELECT max(sequence) FROM event), 0) = (SELECT sequence FROM relay_progress)""";
    private static final int BETWEEN_LOOKS_MILLIS = 10;

    private final Connection connection;
    private final PreparedStatement isDone;

    Backlog(PostgresServer postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
        isDone = connection.prepareStatement(IS_DONE);
    }

    /** Returns when every committed event is with the broker. */
    void awaitDone() throws SQLException, InterruptedException {
        while (!done()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private boolean done() throws SQLException {
        try (var row = isDone.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
