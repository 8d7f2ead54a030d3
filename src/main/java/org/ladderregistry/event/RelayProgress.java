package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How far the broker has acknowledged. Moved only from where it was read, so that a relay that lost its office stops here. */
@ApplicationScoped
class RelayProgress {
    private static final String RELAY = "kafka";

    private final DataSource database;

    RelayProgress(DataSource database) {
        this.database = database;
    }

    long read() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO relay_progress (relay, sequence) VALUES (?, 0) ON CONFLICT DO NOTHING");
                var select = connection.prepareStatement("SELECT sequence FROM relay_progress WHERE relay = ?")) {
            insert.setString(1, RELAY);
            insert.executeUpdate();
            select.setString(1, RELAY);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void advance(long from, long to) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "UPDATE relay_progress SET sequence = ?, updated_at = clock_timestamp() WHERE relay = ? AND sequence = ?")) {
            update.setLong(1, to);
            update.setString(2, RELAY);
            update.setLong(3, from);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("another relay moved on from " + from);
            }
        }
    }
}
