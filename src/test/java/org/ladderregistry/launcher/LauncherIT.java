package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.LaunchedRegistry;

/** The packaged registry, started, refused, killed and stopped as real processes. */
class LauncherIT {

    @TempDir
    Path folder;

    @Test
    void it_says_where_everything_is_and_leaves_nothing_running() throws IOException {
        try (var registry = LaunchedRegistry.start(data())) {
            assertThat(registry.output())
                    .contains(registry.baseUri() + "/api/v1", "/q/swagger-ui", "/q/openapi", "/console")
                    .contains(
                            "localhost:" + registry.setting("LADDER_KAFKA_PORT"),
                            "ladder.events.v1",
                            "ladder.positions.v1")
                    .contains(data().toRealPath().toString(), "service.log", "admin");
            assertReady(registry);
            assertThat(statusWithTokenOf(registry)).isEqualTo(200);

            assertThat(registry.stopGracefully()).isIn(0, 143);
            assertThat(registry.output()).contains("has stopped");
            assertNothingRuns(registry);
        }
    }

    /** What the commands of this machine log in with. */
    private int statusWithTokenOf(LaunchedRegistry registry) throws IOException {
        var login = ApiLogin.of(Map.of("LADDER_DATA", data().toString())).orElseThrow();
        var connection = (HttpURLConnection)
                registry.baseUri().resolve("/api/v1/accounts").toURL().openConnection();
        connection.setRequestProperty("Authorization", login.authorization());
        return connection.getResponseCode();
    }

    @Test
    void a_second_instance_on_the_same_folder_is_refused() throws IOException {
        try (var first = LaunchedRegistry.start(data());
                var second = LaunchedRegistry.launch(data(), Map.of())) {
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.output()).contains("another instance (process ").doesNotContain("Exception");
            assertReady(first);
        }
    }

    @Test
    void every_taken_port_is_named_with_its_setting() throws IOException {
        try (var http = new ServerSocket(FreePorts.next(), 1, InetAddress.getLoopbackAddress());
                var kafka = new ServerSocket(FreePorts.next());
                var registry = LaunchedRegistry.launch(
                        data(),
                        Map.of(
                                "QUARKUS_HTTP_PORT", String.valueOf(http.getLocalPort()),
                                "LADDER_KAFKA_PORT", String.valueOf(kafka.getLocalPort())))) {
            assertThat(registry.exitCode()).isEqualTo(2);
            assertThat(registry.output())
                    .contains("port " + http.getLocalPort() + " (HTTP) is taken", "set QUARKUS_HTTP_PORT")
                    .contains("port " + kafka.getLocalPort() + " (Kafka) is taken", "set LADDER_KAFKA_PORT")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_folder_of_a_later_version_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("VERSION"), "999\n");
        try (var registry = LaunchedRegistry.launch(data(), Map.of())) {
            assertThat(registry.exitCode()).isEqualTo(2);
            assertThat(registry.output()).contains("format 999").doesNotContain("Exception");
            assertThat(Files.readString(data().resolve("VERSION"))).isEqualTo("999\n");
        }
    }

    @Test
    void after_the_launcher_was_killed_the_next_start_ends_what_it_left_and_keeps_the_data() throws Exception {
        try (var registry = LaunchedRegistry.start(data())) {
            remember(registry);
            registry.killLauncher();
            var leftovers = registry.processes();
            assertThat(leftovers).isNotEmpty();

            registry.startAgain();

            assertThat(leftovers).noneMatch(ProcessHandle::isAlive);
            assertRemembered(registry);
        }
    }

    @Test
    void after_everything_was_killed_the_next_start_keeps_the_data() throws Exception {
        try (var registry = LaunchedRegistry.start(data())) {
            remember(registry);
            registry.killGroup();
            assertNothingRuns(registry);

            registry.startAgain();

            assertRemembered(registry);
        }
    }

    @Test
    void when_the_service_dies_the_rest_is_stopped_and_its_last_words_are_shown() throws IOException {
        try (var registry = LaunchedRegistry.start(data())) {
            registry.killService();
            assertThat(registry.exitCode()).isEqualTo(1);
            assertThat(registry.output()).contains("The service ended by itself with code 137", "Installed features");
            assertNothingRuns(registry);
        }
    }

    private Path data() {
        return folder.resolve("data of 甘肃");
    }

    private static void remember(LaunchedRegistry registry) throws Exception {
        execute(registry, "CREATE TABLE remembered ()");
        try (var admin = Admin.create(Map.of("bootstrap.servers", registry.kafkaBootstrap()))) {
            admin.createTopics(Set.of(new NewTopic("remembered", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void assertRemembered(LaunchedRegistry registry) throws Exception {
        assertReady(registry);
        execute(registry, "DROP TABLE remembered");
        try (var admin = Admin.create(Map.of("bootstrap.servers", registry.kafkaBootstrap()))) {
            assertThat(admin.listTopics().names().get()).contains("remembered");
        }
    }

    private static void execute(LaunchedRegistry registry, String sql) throws IOException, SQLException {
        try (var connection = registry.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertReady(LaunchedRegistry registry) {
        RestAssured.given()
                .baseUri(registry.baseUri().toString())
                .get("/q/health/ready")
                .then()
                .statusCode(200);
    }

    private static void assertNothingRuns(LaunchedRegistry registry) {
        await().untilAsserted(() -> assertThat(registry.processes()).isEmpty());
    }
}
