package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Uscc;

/**
 * Reads a firm as it is known, now or at an instant: always in one statement, so that its version, its facts and its
 * certifications belong together.
 */
@ApplicationScoped
class Knowledge {
    private static final String PARTS = """
            (SELECT json_agg(json_build_array(id, effective_from, effective_until, name, established_on, region_code,
                        reporting_unit, tech_field, industry_code, park_code, status) ORDER BY effective_from)
               FROM firm_facts t WHERE t.uscc = f.uscc AND %1$s),
            (SELECT json_agg(json_build_array(id, revision, rung, certificate_number, issued_on, valid_from,
                        valid_through, decision_number, issuer, park_code, ended_on, ended_how, ended_reason,
                        ended_decision, outcome, ground, first_recorded_at AT TIME ZONE 'UTC', override_reason))
               FROM certification t WHERE t.uscc = f.uscc AND NOT void AND %1$s),
            (SELECT json_agg(json_build_array(id, successor, effective_on, kind, decision_number))
               FROM succession t WHERE t.uscc = f.uscc%2$s)
            """;

    private static final String NOW = "SELECT f.uscc, f.version, f.firm_sequence, f.recorded_at, "
            + PARTS.formatted(condition("t", null), "")
            + " FROM firm f";

    private static final String LOCK = "SELECT turned_through FROM firm WHERE uscc = ? FOR NO KEY UPDATE";

    private static final String LOCK_CODE =
            "SELECT pg_advisory_xact_lock(hashtextextended(?, 0)), pg_current_xact_id()";

    private final DataSource database;
    private final WritersInFlight writers;
    private final ObjectMapper json;

    Knowledge(DataSource database, WritersInFlight writers, ObjectMapper json) {
        this.database = database;
        this.writers = writers;
        this.json = json;
    }

    /** The firm as it is known now. */
    Optional<Firm> now(Uscc uscc) {
        return read(uscc, null);
    }

    /** A firm whose row is locked. */
    record Locked(Firm firm, LocalDate turnedThrough) {}

    /** Locks a firm's row until the end of the transaction, and reads it. */
    Optional<Locked> lock(Uscc uscc) {
        return after(LOCK, uscc, (lock, row) -> new Locked(firm(row), lock.getObject(1, LocalDate.class)));
    }

    /** Locks a code until the end of the transaction, and reads the firm that has it, if one has. */
    Optional<Firm> lockCode(Uscc uscc) {
        return after(LOCK_CODE, uscc, (lock, row) -> firm(row));
    }

    /** What a lock and the row behind it say. */
    private interface Reader<T> {
        T read(ResultSet lock, ResultSet row) throws SQLException;
    }

    /**
     * Takes a lock and reads: both in one round trip, yet two statements, since only a statement that begins behind the
     * lock sees all that those before it wrote.
     */
    private <T> Optional<T> after(String lock, Uscc uscc, Reader<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(lock + ";\n" + NOW + " WHERE f.uscc = ?")) {
            statement.setString(1, uscc.code());
            statement.setString(2, uscc.code());
            statement.execute();
            try (var locked = statement.getResultSet()) {
                locked.next();
                statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
                try (var rows = statement.getResultSet()) {
                    return rows.next() ? Optional.of(reader.read(locked, rows)) : Optional.empty();
                }
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** The firm as it was known at an instant; empty before its registration. */
    Optional<Firm> then(Uscc uscc, Instant at) {
        return read(uscc, at);
    }

    /** A page of firms, and one more if there is one. */
    List<Firm> search(FirmSearch search) {
        var query = new SearchSql(search);
        if (search.knownAt() != null) {
            writers.await();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (var rows = statement.executeQuery()) {
                var firms = new ArrayList<Firm>();
                while (rows.next()) {
                    firms.add(firm(rows));
                }
                return firms;
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /**
     * Selects whole firms, each as a row for {@link #firm}; the firm's table is {@code f}.
     *
     * @param at by what was known then; now when null
     */
    static String select(@Nullable Instant at) {
        if (at == null) {
            return NOW;
        }
        return "SELECT f.uscc, h.version, h.last_sequence, h.recorded_at, "
                + PARTS.formatted(condition("t", at), " AND t.recorded_at <= " + literal(at))
                + " FROM firm f JOIN LATERAL (SELECT version, last_sequence, recorded_at FROM history WHERE uscc = f.uscc"
                + " AND recorded_at <= " + literal(at) + " ORDER BY last_sequence DESC LIMIT 1) h ON true";
    }

    /** Whether a row of facts or certifications was known at an instant; now when null. */
    static String condition(String table, @Nullable Instant at) {
        return at == null
                ? table + ".superseded_at IS NULL"
                : "(%1$s.recorded_at <= %2$s AND (%1$s.superseded_at IS NULL OR %1$s.superseded_at > %2$s))"
                        .formatted(table, literal(at));
    }

    private static String literal(Instant at) {
        return "TIMESTAMPTZ '" + at + "'";
    }

    private Optional<Firm> read(Uscc uscc, @Nullable Instant at) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select(at) + " WHERE f.uscc = ?")) {
            statement.setString(1, uscc.code());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(firm(rows)) : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** The firm in a row of {@link #select}. */
    Firm firm(ResultSet row) throws SQLException {
        var facts = Arrays.stream(parse(row.getString(5))).map(Rows::facts).toList();
        var certifications = Arrays.stream(parse(row.getString(6)))
                .map(Rows::certification)
                .sorted(Certification.ORDER)
                .toList();
        var successions = Arrays.stream(parse(row.getString(7)))
                .map(Rows::succession)
                .sorted(Succession.ORDER)
                .toList();
        var recordedAt = row.getObject(4, OffsetDateTime.class).toInstant();
        var uscc = Uscc.of(row.getString(1));
        return new Firm(uscc, row.getInt(2), row.getLong(3), recordedAt, facts, certifications, successions);
    }

    private @Nullable String[][] parse(@Nullable String rows) {
        try {
            return rows == null ? new String[0][] : json.readValue(rows, String[][].class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
