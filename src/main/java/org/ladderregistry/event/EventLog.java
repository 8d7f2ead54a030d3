package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the sequenced events. Sequences become visible in order, so a reader that goes on after the last it saw misses none. */
@ApplicationScoped
public class EventLog {
    private static final String AFTER =
            "SELECT sequence, type, subject, envelope, standing FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?";

    private final DataSource database;

    EventLog(DataSource database) {
        this.database = database;
    }

    public List<SequencedEvent> after(long position, int limit) throws SQLException {
        try (var connection = database.getConnection()) {
            return after(connection, position, limit);
        }
    }

    /** The same, over a connection of the caller's own. */
    public static List<SequencedEvent> after(Connection connection, long position, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<SequencedEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        }
    }

    /** The newest sequence of all; 0 when nothing has happened yet. */
    public long head() throws SQLException {
        try (var connection = database.getConnection()) {
            return head(connection);
        }
    }

    /** The same, over a connection of the caller's own. */
    static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT coalesce(max(sequence), 0) FROM event");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static SequencedEvent event(ResultSet row) throws SQLException {
        return new SequencedEvent(
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("envelope"),
                row.getString("standing"));
    }
}
