package org.ladderregistry.launcher.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.ladderregistry.launcher.PostgresServer;

/**
 * The yardstick: the same transactions, statement by statement, with nothing around them. Events as large as the
 * service's own go to the same outbox and are numbered and relayed like them.
 */
final class OverJdbc implements AutoCloseable {
    private static final String READ = """
            SELECT f.uscc, f.version, f.firm_sequence, f.recorded_at,
            (SELECT json_agg(json_build_array(id, effective_from, effective_until, name, established_on, region_code,
                        reporting_unit, tech_field, industry_code, park_code, status) ORDER BY effective_from)
               FROM firm_facts t WHERE t.uscc = f.uscc AND t.superseded_at IS NULL),
            (SELECT json_agg(json_build_array(id, revision, rung, certificate_number, issued_on, valid_from,
                        valid_through, decision_number, issuer, park_code, ended_on, ended_how, ended_reason,
                        ended_decision, outcome, ground, first_recorded_at AT TIME ZONE 'UTC', override_reason))
               FROM certification t WHERE t.uscc = f.uscc AND NOT void AND t.superseded_at IS NULL),
            (SELECT json_agg(json_build_array(id, successor, effective_on, kind, decision_number))
               FROM succession t WHERE t.uscc = f.uscc)
            FROM firm f WHERE f.uscc = ?""";
    private static final String INSERT_FIRM =
            "INSERT INTO firm (uscc, version, firm_sequence, recorded_at, registered_at, turned_through) VALUES (?, 1, 1, clock_timestamp(), clock_timestamp(), current_date)";
    private static final String INSERT_FACTS = """
            INSERT INTO firm_facts (id, uscc, effective_from, recorded_at, name, established_on, region_code,
                reporting_unit, tech_field, industry_code, status)
            VALUES (?, ?, '2015-03-01', clock_timestamp(), ?, '2015-03-01', '620102', '620100', 'F1', 'I65', 'ACTIVE')""";
    private static final String INSERT_CERTIFICATION = """
            INSERT INTO certification (id, revision, uscc, rung, certificate_number, issued_on, valid_from, valid_through,
                decision_number, issuer, void, first_recorded_at, recorded_at)
            VALUES (?, 1, ?, 'HIGH_TECH', ?, '2025-10-15', '2025-10-15', '2028-10-14', '甘科高〔2025〕1号', '甘肃省科学技术厅',
                false, clock_timestamp(), clock_timestamp())""";
    private static final String INSERT_HISTORY = """
            INSERT INTO history (id, uscc, version, first_sequence, last_sequence, kind, effective_on, recorded_at, actor,
                via, decision_number, issuer, details)
            VALUES (?, ?, ?, ?, ?, ?, '2025-10-15', clock_timestamp(), 'admin', 'API', '甘科高〔2025〕1号', '甘肃省科学技术厅', ?)""";
    private static final String INSERT_EVENT =
            "INSERT INTO outbox (id, type, subject, firm_sequence, recorded_at, envelope, standing) VALUES (?, ?, ?, ?, clock_timestamp(), ?, ?)";

    private final Connection connection;
    private final Samples samples;
    private final Deque<Registered> firms = new ArrayDeque<>();

    /** A firm this connection registered, and the numbers it is at. */
    private record Registered(String uscc, int version, long sequence) {}

    OverJdbc(PostgresServer postgres, Samples samples) throws SQLException {
        connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
        connection.setAutoCommit(false);
        this.samples = samples;
    }

    void register() throws SQLException {
        var uscc = BenchFirms.freshUscc();
        execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)), pg_current_xact_id()", uscc);
        execute(READ, uscc);
        execute(INSERT_FIRM, uscc);
        execute(INSERT_FACTS, UUID.randomUUID(), uscc, "测量" + uscc);
        execute(INSERT_HISTORY, UUID.randomUUID(), uscc, 1, 1L, 1L, "REGISTERED", samples.details());
        event(uscc, 1, samples.registered(), samples.standing());
        connection.commit();
        firms.addLast(new Registered(uscc, 1, 1));
    }

    void certify() throws SQLException {
        var firm = firms.removeFirst();
        boolean first = firm.sequence == 1;
        var after = new Registered(firm.uscc, firm.version + 1, firm.sequence + (first ? 2 : 1));
        var number = BenchFirms.freshNumber();
        execute("SELECT turned_through FROM firm WHERE uscc = ? FOR NO KEY UPDATE", firm.uscc);
        execute(READ, firm.uscc);
        execute(
                "SELECT id, uscc FROM certification WHERE certificate_number = ? AND superseded_at IS NULL AND NOT void AND rung <> 'INCUBATED'",
                number);
        execute(INSERT_CERTIFICATION, UUID.randomUUID(), firm.uscc, number);
        execute(
                "UPDATE firm SET version = ?, firm_sequence = ?, recorded_at = clock_timestamp(), next_turn = '2028-04-18' WHERE uscc = ?",
                after.version,
                after.sequence,
                firm.uscc);
        execute(
                INSERT_HISTORY,
                UUID.randomUUID(),
                firm.uscc,
                after.version,
                firm.sequence + 1,
                after.sequence,
                "CERTIFIED",
                samples.details());
        event(firm.uscc, firm.sequence + 1, samples.granted(), first ? null : samples.standing());
        if (first) {
            event(firm.uscc, after.sequence, samples.promoted(), samples.standing());
        }
        connection.commit();
        firms.addLast(after);
    }

    private void event(String uscc, long sequence, String envelope, @org.jspecify.annotations.Nullable String standing)
            throws SQLException {
        execute(INSERT_EVENT, UUID.randomUUID(), "org.ladderregistry.bench", uscc, sequence, envelope, standing);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
