package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.launcher.ContactKeysFile;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.PostgresBinaries;
import org.ladderregistry.launcher.PostgresServer;

/** The packaged service with the settings of k8s/base: a job migrates as the owner, instances work as the other role. */
class MigrationJobIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PASSWORD = "correct-horse-battery";
    private static final String SEAL_KEY = freshKey();
    private static final String CONTACT_KEYS = ContactKeysFile.newKey("first");
    private static final String BEHIND = "Detected resolved migration not applied to database";

    @TempDir
    Path folder;

    private final URI instance = URI.create("http://localhost:" + FreePorts.next());
    private final List<Process> started = new ArrayList<>();
    private PostgresServer postgres;

    @BeforeEach
    void an_empty_database() throws Exception {
        var programs = PostgresBinaries.unpackedIn(
                Path.of("target", "embedded", "postgres-binaries").toAbsolutePath());
        postgres = PostgresServer.start(folder.resolve("postgres"), programs, FreePorts.next());
    }

    @AfterEach
    void stop() throws Exception {
        started.forEach(Process::destroyForcibly);
        postgres.stop();
    }

    @Test
    void the_job_ends_well_and_leaves_the_rest_to_the_instances() throws Exception {
        assertThat(exitCode(start("migration"))).isZero();
        assertThat(count("account")).isZero();
        assertThat(exitCode(start("migration"))).as("once more").isZero();

        var service = start("deployment");
        await().atMost(PATIENCE).until(() -> isReady() || !service.isAlive());
        var answer = new Api(instance, "admin", PASSWORD)
                .post(ADemoFirm.FIRMS, ADemoFirm.unregistered().registration());
        assertThat(answer.statusCode()).as(said("deployment")).isEqualTo(201);
        assertThat(count("firm")).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(new Api(instance, "admin", PASSWORD)
                                .getJson("/api/v1/events/head")
                                .get("signature")
                                .isTextual())
                        .isTrue());
    }

    @Test
    void an_instance_refuses_to_start_on_a_schema_that_is_behind() throws Exception {
        assertThat(exitCode(start("deployment"))).isEqualTo(1);
        assertThat(said("deployment")).as("empty").contains(BEHIND);

        assertThat(exitCode(start("migration"))).isZero();
        asOwner("DELETE FROM flyway_schema_history WHERE version ="
                + " (SELECT max(version) FROM flyway_schema_history)");
        assertThat(exitCode(start("deployment"))).isEqualTo(1);
        assertThat(said("deployment")).as("one is missing").contains(BEHIND);
    }

    /** The service in a process of its own, as the manifest of this name tells its container. */
    private Process start(String manifest) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx256m", "-jar", "target/quarkus-app/quarkus-run.jar");
        var environment = builder.environment();
        BaseTest.settings().forEach((name, value) -> environment.put((String) name, (String) value));
        Manifest.of(manifest + ".yaml").settings().forEach((name, value) -> environment.put(name, revealed(value)));
        environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + FreePorts.next(),
                "QUARKUS_HTTP_PORT", String.valueOf(instance.getPort()),
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(FreePorts.next())));
        var process = builder.redirectErrorStream(true)
                .redirectOutput(log(manifest).toFile())
                .start();
        started.add(process);
        return process;
    }

    private String revealed(String value) {
        return switch (value) {
            case "secret:ladder-registry-owner/username" -> postgres.ownerUser();
            case "secret:ladder-registry-owner/password" -> postgres.ownerPassword();
            case "secret:ladder-registry-app/username" -> postgres.appUser();
            case "secret:ladder-registry-app/password" -> postgres.appPassword();
            case "secret:ladder-registry-admin/password" -> PASSWORD;
            case "secret:ladder-registry-seal/key" -> SEAL_KEY;
            case "secret:ladder-registry-contacts/keys" -> CONTACT_KEYS;
            default -> value;
        };
    }

    private static String freshKey() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return "-----BEGIN PRIVATE KEY----- %s -----END PRIVATE KEY-----"
                    .formatted(Base64.getEncoder().encodeToString(key.getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private boolean isReady() {
        try {
            var health = (HttpURLConnection)
                    instance.resolve("/q/health/ready").toURL().openConnection();
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log(String manifest) {
        return folder.resolve(manifest + ".log");
    }

    private String said(String manifest) throws IOException {
        return Files.readString(log(manifest));
    }

    private long count(String table) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
