package org.ladderregistry.launcher.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ladderregistry.launcher.PostgresServer;

/** What the service itself wrote, so that the yardstick writes as much. */
record Samples(String registered, String granted, String promoted, String standing, String details) {

    /** Taken from a registry in which a firm was registered and certified. */
    static Samples of(PostgresServer postgres) throws SQLException {
        try (var connection =
                DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword())) {
            return new Samples(
                    envelope(connection, "firm.registered.v1"),
                    envelope(connection, "certification.granted.v1"),
                    envelope(connection, "position.promoted.v1"),
                    text(
                            connection,
                            "SELECT standing FROM event WHERE standing IS NOT NULL ORDER BY sequence DESC LIMIT 1"),
                    text(connection, "SELECT details FROM history WHERE kind = 'CERTIFIED' LIMIT 1"));
        }
    }

    private static String envelope(Connection connection, String type) throws SQLException {
        return text(connection, "SELECT envelope FROM event WHERE type = 'org.ladderregistry." + type + "' LIMIT 1");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
