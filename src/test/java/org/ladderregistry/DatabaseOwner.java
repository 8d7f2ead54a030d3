package org.ladderregistry;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the registry's tables, as only the owner of the database can. */
public final class DatabaseOwner {
    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    private DatabaseOwner() {}

    /** The tables in which some row holds this text anywhere. */
    public static List<String> tablesThatHold(String text) throws SQLException {
        try (var connection = connect()) {
            var found = new ArrayList<String>();
            for (var table : column(connection, TABLES)) {
                var rows = column(connection, "SELECT t::text FROM \"" + table + "\" t");
                if (rows.stream().anyMatch(row -> row.contains(text))) {
                    found.add(table);
                }
            }
            return found;
        }
    }

    /** The first column of what a query finds. */
    public static List<String> column(String query) throws SQLException {
        try (var connection = connect()) {
            return column(connection, query);
        }
    }

    /** Does what nobody else may, in one transaction. */
    public static void execute(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(String.join(";\n", statements));
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Connection connect() throws SQLException {
        var postgres = EmbeddedParts.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
    }
}
