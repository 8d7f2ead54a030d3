package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ladderregistry.launcher.FreePorts;

/**
 * The packaged registry as a person runs it: the real launcher in a process of its own, on a folder and free ports of its
 * own. Its processes can be killed one by one or all together, and it can be started again on the same folder and ports.
 */
public final class LaunchedRegistry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)  \\(shown only now\\)");

    private final Path data;
    private final Map<String, String> environment;
    private final Path output;
    private Optional<String> shownPassword = Optional.empty();
    private Process launcher;

    private LaunchedRegistry(Path data, Map<String, String> extra) throws IOException {
        QuietLogs.hush();
        this.data = Files.createDirectories(data).toRealPath();
        this.output = this.data.resolveSibling(this.data.getFileName() + ".out");
        this.environment = new HashMap<>(freePorts());
        this.environment.put("LADDER_DATA", this.data.toString());
        this.environment.putAll(extra);
        this.launcher = launched();
    }

    /** A registry that is ready. */
    public static LaunchedRegistry start(Path data, Map<String, String> extraEnvironment) throws IOException {
        LaunchedRegistry registry = launch(data, extraEnvironment);
        registry.awaitReady();
        return registry;
    }

    /** A registry that is ready, with the usual settings. */
    public static LaunchedRegistry start(Path data) throws IOException {
        return start(data, Map.of());
    }

    /** A registry that is only just starting, or will refuse to. */
    public static LaunchedRegistry launch(Path data, Map<String, String> extraEnvironment) throws IOException {
        return new LaunchedRegistry(data, extraEnvironment);
    }

    /** Starts it again, after it was stopped or killed, on the same folder and ports, and waits until it is ready. */
    public void startAgain() throws IOException {
        assertThat(launcher.isAlive()).as("the launcher still runs").isFalse();
        launcher = launched();
        awaitReady();
    }

    public URI baseUri() {
        return URI.create("http://localhost:" + setting("QUARKUS_HTTP_PORT"));
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + setting("LADDER_KAFKA_PORT");
    }

    /** A setting it was started with, such as {@code LADDER_POSTGRES_PORT}. */
    public String setting(String name) {
        return environment.get(name);
    }

    /** The password of {@code admin}: the one it was given, or the one it showed at its first start. */
    public String adminPassword() {
        return Optional.ofNullable(environment.get("LADDER_BOOTSTRAP_ADMIN_PASSWORD"))
                .or(() -> shownPassword)
                .orElseThrow(() -> new AssertionError("no password was shown:\n" + output()));
    }

    /** A connection to its database as the role that owns it. */
    public Connection connectAsOwner() throws IOException, SQLException {
        Properties passwords = new Properties();
        passwords.load(
                new StringReader(Files.readString(data.resolve("postgres").resolve("passwords.properties"))));
        String url = "jdbc:postgresql://127.0.0.1:" + setting("LADDER_POSTGRES_PORT") + "/ladder";
        return DriverManager.getConnection(url, "ladder_owner", passwords.getProperty("owner"));
    }

    /** What the launcher has said since it was last started. */
    public String output() {
        return read(output);
    }

    /** What the service has said since it was last started. */
    public String serviceLog() {
        return read(data.resolve("logs").resolve("service.log"));
    }

    /** Waits for the launcher to end by itself and returns its exit code. */
    public int exitCode() {
        await().atMost(PATIENCE).until(() -> !launcher.isAlive());
        return launcher.exitValue();
    }

    /** Asks it to stop, as a person or an operating system does, and returns its exit code. */
    public int stopGracefully() {
        launcher.destroy();
        return exitCode();
    }

    /** Kills the launcher, and the broker in it, without warning; the service and PostgreSQL live on. */
    public void killLauncher() {
        kill(launcher.toHandle());
    }

    /** Kills the service alone without warning. */
    public void killService() {
        service().forEach(LaunchedRegistry::kill);
    }

    /** Kills everything without warning, as when the power fails. */
    public void killGroup() {
        killLauncher();
        processes().forEach(LaunchedRegistry::kill);
    }

    /** Whether the launcher has ended, by itself or not. */
    public boolean isDown() {
        return !launcher.isAlive();
    }

    /** Every living process of this registry: launcher, service, PostgreSQL. */
    public List<ProcessHandle> processes() {
        Stream<ProcessHandle> postgres = withArgument(
                        data.resolve("postgres").resolve("cluster").toString())
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.of(Stream.of(launcher.toHandle()), service(), postgres)
                .flatMap(some -> some)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        killGroup();
    }

    private Process launched() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dladder.app=" + TARGET,
                "org.ladderregistry.launcher.Launcher");
        builder.environment().put("CLASSPATH", TARGET + "/launcher/*:" + TARGET + "/launcher/lib/*");
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> output().contains("Ctrl-C stops it") || !launcher.isAlive());
        assertThat(output()).contains("is ready");
        PASSWORD.matcher(output()).results().forEach(shown -> shownPassword = Optional.of(shown.group(1)));
    }

    private Stream<ProcessHandle> service() {
        return withArgument("-Dladder.data=" + data);
    }

    private static Stream<ProcessHandle> withArgument(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(argument));
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (String setting : List.of(
                "QUARKUS_HTTP_PORT",
                "QUARKUS_MANAGEMENT_PORT",
                "LADDER_POSTGRES_PORT",
                "LADDER_KAFKA_PORT",
                "LADDER_KAFKA_CONTROLLER_PORT")) {
            ports.put(setting, String.valueOf(FreePorts.next()));
        }
        return ports;
    }
}
