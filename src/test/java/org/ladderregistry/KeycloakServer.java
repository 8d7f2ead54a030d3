package org.ladderregistry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ladderregistry.launcher.Folders;
import org.ladderregistry.launcher.FreePorts;

/**
 * A real Keycloak with the realm of {@code keycloak/ladder-realm.json}, in a process of its own: the build has unpacked it.
 * It keeps everything in memory, and its folder belongs to this server alone, so that tests share no sessions and no users.
 */
public final class KeycloakServer implements AutoCloseable {

    /** The console's client, and the audience of every token. */
    public static final String CLIENT = "ladder-registry";

    /** Another system, which gets tokens for itself. */
    public static final String SYSTEM = "tax-office";

    /** Another system, whose tokens end after two seconds. */
    public static final String HASTY_SYSTEM = "hasty-office";

    private static final String REALM = "ladder";
    private static final String CLIENT_FOR_PEOPLE = "any-office";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Small, and quick to start: nobody measures this Keycloak. */
    private static final String JVM_OPTIONS = "-Xms64m -Xmx256m -XX:MaxMetaspaceSize=192m -XX:ReservedCodeCacheSize=64m"
            + " -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base = URI.create("http://localhost:" + FreePorts.next());
    private final Path log;
    private final Process process;

    private KeycloakServer(Path folder) throws IOException {
        log = folder.resolve("keycloak.log");
        process = launched(homeIn(folder));
    }

    /**
     * A server that answers for its realm.
     *
     * @param folder an empty folder, which it fills
     */
    public static KeycloakServer start(Path folder) throws IOException {
        var server = new KeycloakServer(folder);
        try {
            await().atMost(PATIENCE).until(() -> server.isReady() || !server.process.isAlive());
            assertThat(server.isReady()).as(server.said()).isTrue();
            return server;
        } catch (Throwable failure) {
            server.close();
            throw failure;
        }
    }

    /** The realm's address, as its tokens name it: what {@code quarkus.oidc.auth-server-url} wants. */
    public URI issuer() {
        return base.resolve("/realms/" + REALM);
    }

    /** An address of the realm's protocol, such as {@code token}, {@code auth} or {@code userinfo}. */
    public URI endpoint(String name) {
        return URI.create(issuer() + "/protocol/openid-connect/" + name);
    }

    /** The secret of a client of the realm. */
    public static String secretOf(String client) {
        return "test-only-secret-of-" + client;
    }

    /** The password of a person of the realm: {@code park-admin}, {@code office} or {@code planner}. */
    public static String passwordOf(String username) {
        return "test-only-password-of-" + username;
    }

    /** An access token of a system for itself. */
    public String tokenOfSystem(String client) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secretOf(client)))
                .get("access_token")
                .asText();
    }

    /** An access token of a person, without the detour through the login page. */
    public String tokenOfPerson(String username) {
        return token(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT_FOR_PEOPLE,
                        "client_secret",
                        secretOf(CLIENT_FOR_PEOPLE),
                        "scope",
                        "openid",
                        "username",
                        username,
                        "password",
                        passwordOf(username)))
                .get("access_token")
                .asText();
    }

    /** The token endpoint's answer to a request that it grants. */
    public JsonNode token(Map<String, String> request) {
        var answer = send(HttpRequest.newBuilder(endpoint("token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(CookieBrowser.encoded(request)))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** What Keycloak tells about a person or a system to whoever has this token. */
    public JsonNode userInfo(String accessToken) {
        var answer = send(HttpRequest.newBuilder(endpoint("userinfo"))
                .header("Authorization", "Bearer " + accessToken)
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** What a token claims; nobody checks its signature here. */
    public static JsonNode claims(String token) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
    }

    /** What the server has said. */
    public String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The server and the script that started it. */
    public Stream<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    @Override
    public void close() {
        // All are listed before the first ends: an orphan is nobody's descendant.
        for (var each : processes().toList()) {
            each.destroyForcibly();
            each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
    }

    private Process launched(Path home) throws IOException {
        var builder = new ProcessBuilder(
                distribution().resolve("bin").resolve("kc.sh").toString(),
                "-Dkc.home.dir=" + home,
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--hostname=" + base,
                "--http-host=127.0.0.1",
                "--http-port=" + base.getPort());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", JVM_OPTIONS);
        builder.environment().remove("JAVA");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The distribution by links, with a data folder of its own beside them. */
    private static Path homeIn(Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("home")).toRealPath();
        for (var part : Folders.in(distribution())) {
            if (!part.endsWith("data")) {
                Files.createSymbolicLink(home.resolve(part.getFileName()), part);
            }
        }
        var realm =
                Files.createDirectories(home.resolve("data").resolve("import")).resolve("ladder-realm.json");
        try (var resource = KeycloakServer.class.getResourceAsStream("/keycloak/ladder-realm.json")) {
            Files.copy(resource, realm);
        }
        return home;
    }

    private static Path distribution() {
        var home = System.getProperty("keycloak.home");
        assertThat(home)
                .as("keycloak.home, which the build sets for integration tests")
                .isNotNull();
        assertThat(Path.of(home)).as("unpacked by ./mvnw pre-integration-test").isDirectory();
        return Path.of(home);
    }

    private boolean isReady() {
        try {
            var configuration = URI.create(issuer() + "/.well-known/openid-configuration");
            var request = HttpRequest.newBuilder(configuration)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }
}
