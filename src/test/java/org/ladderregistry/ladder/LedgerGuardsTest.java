package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.ACertificate.highTech;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** What the database itself refuses, whatever the code above it does. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class LedgerGuardsTest {
    private ADemoFirm firm;

    @BeforeEach
    void a_firm_with_a_certificate() {
        firm = ADemoFirm.registered().holding(highTech(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE history SET actor = 'somebody else'",
                "DELETE FROM history",
                "UPDATE event SET envelope = '{}'",
                "DELETE FROM event",
                "UPDATE event_tree SET hash = hash",
                "DELETE FROM event_tree",
                "UPDATE event_seal SET size = 0",
                "DELETE FROM event_seal",
                "UPDATE firm_facts SET name = 'forged'",
                "DELETE FROM firm_facts",
                "UPDATE certification SET valid_through = '2099-12-31'",
                "DELETE FROM certification",
                "UPDATE firm SET uscc = 'forged'",
                "DELETE FROM firm",
                "UPDATE audit SET actor = 'somebody else'",
                "DELETE FROM audit",
                "UPDATE audit_leaf SET number = number + 1",
                "DELETE FROM audit_leaf",
                "UPDATE park_revision SET actor = 'somebody else'",
                "UPDATE expiry_notice SET days_ahead = 7",
                "DELETE FROM expiry_notice",
                "UPDATE succession SET successor = uscc",
                "DELETE FROM succession",
                "TRUNCATE history",
                "ALTER TABLE history DROP CONSTRAINT history_without_holes",
                "DROP TABLE history"
            })
    void the_role_the_service_works_as_cannot_change_what_was_recorded(String forgery) throws Exception {
        try (var connection = asService()) {
            assertThatThrownBy(() -> execute(connection, forgery))
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two truths of one day       | 23P01 | INSERT INTO firm_facts SELECT gen_random_uuid(), uscc, effective_from, effective_until, recorded_at, superseded_at, 'another', established_on, region_code, reporting_unit, tech_field, industry_code, park_code, status FROM firm_facts WHERE uscc = '%s'
            days without facts          | 23514 | UPDATE firm_facts SET superseded_at = clock_timestamp() WHERE uscc = '%s'
            two versions known at once  | 23P01 | INSERT INTO certification (id, revision, uscc, rung, certificate_number, issued_on, valid_from, valid_through, decision_number, issuer, void, first_recorded_at, recorded_at) SELECT id, 2, uscc, rung, 'OTHER', issued_on, valid_from, valid_through, decision_number, issuer, void, first_recorded_at, recorded_at FROM certification WHERE uscc = '%s'
            one number twice            | 23505 | INSERT INTO certification (id, revision, uscc, rung, certificate_number, issued_on, valid_from, valid_through, decision_number, issuer, void, first_recorded_at, recorded_at) SELECT gen_random_uuid(), 1, uscc, rung, certificate_number, issued_on, valid_from, valid_through, decision_number, issuer, void, first_recorded_at, recorded_at FROM certification WHERE uscc = '%s'
            a validity that ends before | 23514 | INSERT INTO certification (id, revision, uscc, rung, certificate_number, issued_on, valid_from, valid_through, decision_number, issuer, void, first_recorded_at, recorded_at) SELECT gen_random_uuid(), 1, uscc, rung, 'BACKWARD', issued_on, valid_through, valid_from, decision_number, issuer, void, first_recorded_at, recorded_at FROM certification WHERE uscc = '%s'
            a version that falls        | 23514 | UPDATE firm SET version = version - 1, recorded_at = clock_timestamp() WHERE uscc = '%s'
            a stamp that does not rise  | 23514 | UPDATE firm SET version = version + 1 WHERE uscc = '%s'
            a hole in a firm's history  | 23503 | INSERT INTO history (id, uscc, version, first_sequence, last_sequence, kind, effective_on, recorded_at, actor, via, details) SELECT gen_random_uuid(), uscc, version, last_sequence + 2, last_sequence + 2, kind, effective_on, clock_timestamp(), actor, via, details FROM history WHERE uscc = '%s' ORDER BY last_sequence DESC LIMIT 1
            one day turned twice        | 23505 | INSERT INTO history (id, uscc, version, first_sequence, last_sequence, kind, effective_on, recorded_at, actor, via, details) SELECT gen_random_uuid(), uscc, version, last_sequence + n, last_sequence + n, 'TURNED', effective_on, clock_timestamp() + n * interval '1 s', actor, via, details FROM (SELECT * FROM history WHERE uscc = '%s' ORDER BY last_sequence DESC LIMIT 1) last, generate_series(1, 2) n
            a day turned back           | 23514 | UPDATE firm SET turned_through = turned_through - 1 WHERE uscc = '%s'
            a next day that is over     | 23514 | UPDATE firm SET next_turn = turned_through WHERE uscc = '%s'
            one notice told twice       | 23505 | INSERT INTO expiry_notice (certification_id, valid_through, days_ahead, uscc, recorded_at) SELECT id, valid_through, 30, uscc, recorded_at FROM certification, generate_series(1, 2) WHERE uscc = '%s'
            a firm that follows itself  | 23514 | INSERT INTO succession (id, uscc, successor, effective_on, kind, decision_number, recorded_at) SELECT gen_random_uuid(), uscc, uscc, current_date, 'MERGED', '1', clock_timestamp() FROM firm WHERE uscc = '%s'
            one event told twice        | 23505 | INSERT INTO history (id, uscc, version, first_sequence, last_sequence, kind, effective_on, recorded_at, actor, via, details) SELECT gen_random_uuid(), uscc, version, first_sequence, last_sequence, kind, effective_on, clock_timestamp(), actor, via, details FROM history WHERE uscc = '%s' ORDER BY last_sequence DESC LIMIT 1
            """)
    void even_its_owner_cannot_store(String what, String state, String sql) throws Exception {
        try (var connection = asOwner()) {
            assertThatThrownBy(() -> execute(connection, sql.formatted(firm.uscc())))
                    .as(what)
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo(state);
        }
    }

    @Test
    void the_feed_cannot_have_a_hole() throws Exception {
        try (var connection = asOwner()) {
            assertThatThrownBy(() -> execute(connection, """
                            INSERT INTO event (sequence, id, type, subject, recorded_at, envelope)
                            SELECT max(sequence) + 2, gen_random_uuid(), 'x', 'x', clock_timestamp(), '{}' FROM event""")).hasMessageContaining("event_without_holes");
        }
    }

    @Test
    void the_numbers_of_the_audit_have_no_hole_and_an_entry_has_one() throws Exception {
        try (var connection = asOwner()) {
            assertThatThrownBy(() -> execute(connection, """
                            WITH one AS (
                                INSERT INTO audit (recorded_at, actor, via, action, subject_kind, subject)
                                VALUES (clock_timestamp(), 'x', 'NOBODY', 'LOGIN_FAILED', 'ACCOUNT', 'x') RETURNING entry)
                            INSERT INTO audit_leaf (number, entry)
                            SELECT (SELECT coalesce(max(number), 0) + 1000 FROM audit_leaf), entry FROM one""")).hasMessageContaining("audit_leaf_without_holes");
            await().until(() -> !DatabaseOwner.column("SELECT number FROM audit_leaf LIMIT 1")
                    .isEmpty());
            assertThatThrownBy(() -> execute(connection, """
                            INSERT INTO audit_leaf (number, entry)
                            SELECT max(number) + 1000, min(entry) FROM audit_leaf""")).hasMessageContaining("audit_leaf_entry_numbered_once");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asService() throws SQLException {
        var postgres = EmbeddedParts.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
    }

    private static Connection asOwner() throws SQLException {
        var postgres = EmbeddedParts.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
    }
}
