package org.ladderregistry.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The entries in the database; only ever read here. */
@ApplicationScoped
class Trail {
    private static final String ONE = AuditEntry.SELECT + " WHERE l.number = ?";
    private static final String SEALED = AuditEntry.SELECT + " WHERE l.number > ? ORDER BY l.number LIMIT ?";

    private final DataSource database;

    Trail(DataSource database) {
        this.database = database;
    }

    /** Newest first, behind a place. */
    List<AuditEntry.Placed> search(AuditSearch search, AuditSearch.@Nullable Place after, int limit)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = search.on(connection, after, limit)) {
            return read(statement);
        }
    }

    Optional<AuditEntry> find(long number) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, number);
            return read(statement).stream().map(AuditEntry.Placed::entry).findFirst();
        }
    }

    /** The numbered ones behind the first so many, by their numbers. */
    static List<AuditEntry> numbered(Connection connection, long after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(SEALED)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return read(statement).stream().map(AuditEntry.Placed::entry).toList();
        }
    }

    private static List<AuditEntry.Placed> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<AuditEntry.Placed>();
            while (rows.next()) {
                found.add(AuditEntry.Placed.of(rows));
            }
            return found;
        }
    }
}
