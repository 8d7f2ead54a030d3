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

/** Counts the province's firms on the rungs of a day, by the dates, in one statement. */
@ApplicationScoped
class LadderCounts {
    private final DataSource database;
    private final WritersInFlight writers;

    LadderCounts(DataSource database, WritersInFlight writers) {
        this.database = database;
        this.writers = writers;
    }

    /**
     * How many firms of a group hold a rung.
     *
     * @param key the group; null for firms without one, and when they are not counted by anything
     * @param positions those among them whose highest rung it is
     */
    record Count(@Nullable String key, Rung rung, int stock, int positions) {}

    List<Count> on(LocalDate day, @Nullable Instant knownAt, Optional<LadderBy> by) {
        if (knownAt != null) {
            writers.await();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql(knownAt, by))) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            statement.setString(3, ReportingUnit.OUT.code());
            return counts(statement);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** A firm has one row of facts for a day, so that it is in one group; and one row here for each rung it holds. */
    private static String sql(@Nullable Instant knownAt, Optional<LadderBy> by) {
        return filled("""
            WITH held AS (
                SELECT DISTINCT c.uscc, %1$s AS height FROM certification c
                WHERE %2$s AND c.held @> CAST(? AS date)
            ), counted AS (
                SELECT %4$s AS key, held.height,
                       held.height = max(held.height) OVER (PARTITION BY held.uscc) AS is_position
                FROM held JOIN firm_facts t USING (uscc)
                WHERE %3$s AND daterange(t.effective_from, t.effective_until) @> CAST(? AS date)
                  AND t.reporting_unit <> ?
            )
            SELECT key, height, count(*), count(*) FILTER (WHERE is_position)
            FROM counted GROUP BY key, height ORDER BY key NULLS LAST
            """, knownAt, by);
    }

    /**
     * Fills what every count has in common into its statement.
     *
     * @param template {@code %1$s} is the height of {@code c}'s rung, {@code %2$s} and {@code %3$s} whether {@code c} (a
     *     certification) and {@code t} (facts) were known, {@code %4$s} the group
     */
    static String filled(String template, @Nullable Instant knownAt, Optional<LadderBy> by) {
        return template.formatted(
                SearchSql.HEIGHT,
                Knowledge.condition("c", knownAt),
                Knowledge.condition("t", knownAt),
                by.map(fact -> "t." + fact.column()).orElse("CAST(NULL AS text)"));
    }

    private static List<Count> counts(PreparedStatement statement) throws SQLException {
        var counts = new ArrayList<Count>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.add(count(rows));
            }
        }
        return counts;
    }

    private static Count count(ResultSet row) throws SQLException {
        var rung = Rung.values()[row.getInt(2) - 1];
        return new Count(row.getString(1), rung, row.getInt(3), row.getInt(4));
    }
}
