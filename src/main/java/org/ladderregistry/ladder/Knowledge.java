package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private static final String FACTS = """
            (SELECT json_agg(json_build_array(id, effective_from, effective_until, name, established_on, region_code,
                        reporting_unit, tech_field, industry_code, park_code, status) ORDER BY effective_from)
               FROM firm_facts t WHERE t.uscc = f.uscc AND %1$s)""";
    private static final String CERTIFICATIONS = """
            (SELECT json_agg(json_build_array(id, revision, rung, certificate_number, issued_on, valid_from,
                        valid_through, decision_number, issuer, park_code, ended_on, ended_how, ended_reason,
                        ended_decision, outcome, ground, first_recorded_at AT TIME ZONE 'UTC'))
               FROM certification t WHERE t.uscc = f.uscc AND NOT void AND %1$s)""";
    private static final String FACTS_NOW = FACTS.formatted(condition("t", null));
    private static final String CERTIFICATIONS_NOW = CERTIFICATIONS.formatted(condition("t", null));
    private static final String COUNTERS = "SELECT f.uscc, f.version, f.firm_sequence, f.recorded_at, ";
    private static final String NOW = COUNTERS + FACTS_NOW + ", " + CERTIFICATIONS_NOW + " FROM firm f";

    /** Whose newest stamp is the one remembered is not read again, only its counters: no change of a firm goes without a new stamp. */
    private static final String NOW_UNLESS_REMEMBERED = COUNTERS
            + "CASE WHEN f.recorded_at IS DISTINCT FROM ? THEN " + FACTS_NOW
            + " END, CASE WHEN f.recorded_at IS DISTINCT FROM ? THEN " + CERTIFICATIONS_NOW
            + " END FROM firm f WHERE f.uscc = ?";

    private static final int MOST_REMEMBERED = 5_000;

    private final DataSource database;
    private final WritersInFlight writers;
    private final ObjectMapper json;
    private final Cache<Uscc, Firm> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Knowledge(DataSource database, WritersInFlight writers, ObjectMapper json) {
        this.database = database;
        this.writers = writers;
        this.json = json;
    }

    /** The firm as it is known now. */
    Optional<Firm> now(Uscc uscc) {
        var before = remembered.getIfPresent(uscc);
        var firm = before == null ? read(NOW + " WHERE f.uscc = ?", uscc) : readUnless(before);
        firm.ifPresent(read -> remembered.put(uscc, read));
        return firm;
    }

    /**
     * The firm as it is known once a lock is held: both in one round trip, yet two statements, since only a statement that
     * begins behind the lock sees all that those before it wrote.
     *
     * @param lock takes the code
     */
    Optional<Firm> after(String lock, Uscc uscc) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(lock + ";\n" + NOW + " WHERE f.uscc = ?")) {
            statement.setString(1, uscc.code());
            statement.setString(2, uscc.code());
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return rows.next() ? Optional.of(firm(rows)) : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** The firm as it was known at an instant; empty before its registration. */
    Optional<Firm> then(Uscc uscc, Instant at) {
        return read(select(at) + " WHERE f.uscc = ?", uscc);
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
                + FACTS.formatted(condition("t", at)) + ", " + CERTIFICATIONS.formatted(condition("t", at))
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

    private Optional<Firm> read(String select, Uscc uscc) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setString(1, uscc.code());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(firm(rows)) : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Optional<Firm> readUnless(Firm before) {
        var stamp = before.recordedAt().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOW_UNLESS_REMEMBERED)) {
            statement.setObject(1, stamp);
            statement.setObject(2, stamp);
            statement.setString(3, before.uscc().code());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                return Optional.of(rows.getString(5) == null ? before : firm(rows));
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
        var recordedAt = row.getObject(4, OffsetDateTime.class).toInstant();
        return new Firm(Uscc.of(row.getString(1)), row.getInt(2), row.getLong(3), recordedAt, facts, certifications);
    }

    private @Nullable String[][] parse(@Nullable String rows) {
        try {
            return rows == null ? new String[0][] : json.readValue(rows, String[][].class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
