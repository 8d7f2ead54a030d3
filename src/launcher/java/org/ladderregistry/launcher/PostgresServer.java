package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL with the registry's database and its two roles, on a folder that is kept. It listens on the loopback
 * address only. It may be stopped and started again, and finds the same data.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "ladder";
    private static final String OWNER = "ladder_owner";
    private static final String APP = "ladder_app";

    private final Path folder;
    private final int port;
    private final Passwords passwords;
    private final PostgresCluster cluster;

    private PostgresServer(Path folder, Path binaries, int port) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.port = port;
        this.passwords = Passwords.keptIn(this.folder.resolve("passwords.properties"));
        this.cluster = new PostgresCluster(
                binaries.toRealPath(), this.folder.resolve("cluster"), this.folder.resolve("server.log"));
    }

    /** A started server on the folder, which is filled when it is empty. */
    public static PostgresServer start(Path folder, int port) throws IOException, InterruptedException {
        return start(folder, PostgresBinaries.unpackedIn(folder.resolve("binaries")), port);
    }

    /** The same, with programs that are unpacked already: the folder of {@code bin/postgres}. */
    public static PostgresServer start(Path folder, Path binaries, int port) throws IOException, InterruptedException {
        PostgresServer server = new PostgresServer(folder, binaries, port);
        server.start();
        return server;
    }

    /** Ends a server that a killed process has left behind on the folder, if there is one. */
    public static void endLeftover(Path folder, Path binaries) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("cluster"))) {
            new PostgresServer(folder, binaries, 0).stop();
        }
    }

    /** Starts it again after a {@link #stop}. A server that a killed process left behind is ended first. */
    public void start() throws IOException, InterruptedException {
        Folders.setAside(folder.resolve("server.log"));
        if (!cluster.exists()) {
            createCluster();
        }
        cluster.start(port);
        createRolesAndDatabase();
    }

    /** Stops it as an operator would: clients are sent away, everything is written. */
    public void stop() throws IOException, InterruptedException {
        cluster.stop();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String ownerUser() {
        return OWNER;
    }

    public String ownerPassword() {
        return passwords.owner();
    }

    public String appUser() {
        return APP;
    }

    public String appPassword() {
        return passwords.app();
    }

    public int port() {
        return port;
    }

    private void createCluster() throws IOException, InterruptedException {
        Path secret = folder.resolve("superuser-password");
        Folders.writeSecret(secret, passwords.superuser());
        try {
            cluster.create(secret);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void createRolesAndDatabase() throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(jdbcUrl("postgres"), "postgres", passwords.superuser());
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER, passwords.owner());
            createRole(statement, APP, passwords.app());
            if (isMissing(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE + " ENCODING 'UTF8' OWNER " + OWNER);
            }
        } catch (SQLException failure) {
            throw new IOException(
                    "PostgreSQL's roles and database could not be made: " + failure.getMessage(), failure);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (isMissing(statement, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER PASSWORD '" + password + "'");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
