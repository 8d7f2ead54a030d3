package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;

/** Counts the province's firms by where they stood on two days, by the dates, in one statement. */
@ApplicationScoped
class FlowCounts {
    private final DataSource database;
    private final WritersInFlight writers;

    FlowCounts(DataSource database, WritersInFlight writers) {
        this.database = database;
        this.writers = writers;
    }

    /**
     * How many firms of a group stood on one rung and stand on another.
     *
     * @param key the group; null for firms without one, and when they are not counted by anything
     */
    record Count(
            @Nullable String key,
            @Nullable Rung from,
            @Nullable Rung to,
            int firms) {}

    List<Count> between(LocalDate from, LocalDate to, @Nullable Instant knownAt, Optional<LadderBy> by) {
        if (knownAt != null) {
            writers.await();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql(knownAt, by))) {
            statement.setObject(1, from);
            statement.setObject(2, to);
            statement.setString(3, ReportingUnit.OUT.code());
            statement.setString(4, Facts.Status.ACTIVE.name());
            return counts(statement);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /**
     * A firm that is in the province's scope on neither day is in no count; on one of them, its rung on the other is null. What is
     * known of a firm is gathered without joins: nothing depends on how many rows the database expects.
     */
    private static String sql(@Nullable Instant knownAt, Optional<LadderBy> by) {
        return LadderCounts.filled("""
            WITH ends (is_later, day) AS (
                VALUES (false, CAST(? AS date)), (true, CAST(? AS date))
            ), known AS (
                SELECT uscc, is_later, true AS is_there, %4$s AS key, CAST(NULL AS integer) AS height
                FROM ends JOIN firm_facts t ON daterange(t.effective_from, t.effective_until) @> day
                WHERE %3$s AND t.reporting_unit <> ? AND t.status = ?
                UNION ALL
                SELECT c.uscc, is_later, false, NULL, %1$s
                FROM ends JOIN certification c ON c.held @> day
                WHERE %2$s
            ), stood AS (
                SELECT uscc,
                       bool_or(is_there) FILTER (WHERE is_later) AS is_there,
                       bool_or(is_there) FILTER (WHERE NOT is_later) AS was_there,
                       max(key) FILTER (WHERE is_later) AS key,
                       max(key) FILTER (WHERE NOT is_later) AS former_key,
                       max(height) FILTER (WHERE is_later) AS height,
                       max(height) FILTER (WHERE NOT is_later) AS former_height
                FROM known GROUP BY uscc
            )
            SELECT CASE WHEN is_there THEN key ELSE former_key END AS key,
                   CASE WHEN was_there THEN former_height END AS before,
                   CASE WHEN is_there THEN height END AS after, count(*)
            FROM stood WHERE is_there OR was_there
            GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2 NULLS FIRST, 3 NULLS FIRST
            """, knownAt, by);
    }

    private static List<Count> counts(PreparedStatement statement) throws SQLException {
        var counts = new ArrayList<Count>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.add(new Count(rows.getString(1), rung(rows, 2), rung(rows, 3), rows.getInt(4)));
            }
        }
        return counts;
    }

    /** What is null in the database is 0 here, and no rung is that low. */
    private static @Nullable Rung rung(ResultSet row, int column) throws SQLException {
        int height = row.getInt(column);
        return height == 0 ? null : Rung.values()[height - 1];
    }
}
