package org.ladderregistry.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** What was written down stays: the role the service works as may add to these tables, and nothing else. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AppendOnlyTest {
    /** Most say of themselves that they are such. */
    private static final String TABLES = """
            SELECT relname FROM pg_class
            WHERE relkind = 'r' AND obj_description(oid, 'pg_class') ~* 'only ever added to'""";

    private static final List<String> KNOWN = List.of(
            "audit",
            "audit_leaf",
            "audit_tree",
            "audit_seal",
            "event",
            "event_tree",
            "event_seal",
            "history",
            "park_revision");

    @Test
    void the_database_grants_no_more_than_adding() throws Exception {
        var tables = DatabaseOwner.column(TABLES);
        assertThat(tables).contains("audit_leaf", "history");
        for (var table : all(tables)) {
            assertThat(granted(table)).as(table).containsExactly("INSERT", "SELECT");
        }
    }

    @Test
    void who_tries_is_refused() throws Exception {
        ADemoFirm.registered();
        for (var table : all(DatabaseOwner.column(TABLES))) {
            var column = DatabaseOwner.column("SELECT column_name FROM information_schema.columns WHERE table_name = '"
                            + table + "' AND is_generated = 'NEVER' AND is_identity = 'NO' ORDER BY ordinal_position")
                    .getFirst();
            refused("UPDATE " + table + " SET " + column + " = " + column);
            refused("DELETE FROM " + table);
            refused("TRUNCATE " + table);
            refused("ALTER TABLE " + table + " DISABLE TRIGGER ALL");
            refused("SELECT 1 FROM " + table + " FOR UPDATE");
        }
    }

    private static List<String> all(List<String> said) {
        return java.util.stream.Stream.concat(said.stream(), KNOWN.stream())
                .distinct()
                .toList();
    }

    private static List<String> granted(String table) throws SQLException {
        return DatabaseOwner.column("""
                SELECT right_to FROM unnest(ARRAY['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) right_to
                WHERE has_table_privilege('%1$s', '%2$s', right_to)
                    OR (right_to IN ('UPDATE', 'REFERENCES') AND has_any_column_privilege('%1$s', '%2$s', right_to))
                    OR pg_has_role('%1$s', (SELECT relowner FROM pg_class WHERE relname = '%2$s'), 'MEMBER')
                ORDER BY 1""".formatted(EmbeddedParts.postgres().appUser(), table));
    }

    private static void refused(String forgery) throws SQLException {
        var postgres = EmbeddedParts.postgres();
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.appUser(), postgres.appPassword());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(forgery))
                    .as(forgery)
                    .isInstanceOf(SQLException.class)
                    .extracting(thrown -> ((SQLException) thrown).getSQLState())
                    .isEqualTo("42501");
        }
    }
}
