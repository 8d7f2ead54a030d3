package org.ladderregistry.launcher.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ladderregistry.launcher.Folders;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.KafkaBroker;
import org.ladderregistry.launcher.PostgresBinaries;
import org.ladderregistry.launcher.PostgresServer;

/** A whole registry of its own, in a folder that is deleted afterwards: the service with a JVM as in production. */
final class TestBed implements AutoCloseable {
    static final String PASSWORD = "measured-not-guessed";

    private static final int READY_TRIES = 600;
    private static final int READY_PAUSE_MILLIS = 200;
    private static final String JVM = System.getenv().getOrDefault("LADDER_JAVA_OPTIONS", "-Xmx1g -XX:+UseParallelGC");

    private final Path folder;
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final Process service;
    private final int port;

    private TestBed(Path app) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("ladder-bench");
        var built = PostgresBinaries.builtInto(app.resolve("launcher").resolve("postgres"));
        var binaries = built.isPresent() ? built.get() : PostgresBinaries.unpackedIn(folder.resolve("binaries"));
        postgres = PostgresServer.start(folder.resolve("postgres"), binaries, FreePorts.next());
        broker = KafkaBroker.start(folder.resolve("kafka"), FreePorts.next());
        port = FreePorts.next();
        service = start(app);
    }

    static TestBed start() throws IOException, InterruptedException {
        var bed = new TestBed(Path.of(System.getProperty("ladder.app")));
        bed.awaitReady();
        return bed;
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    PostgresServer postgres() {
        return postgres;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String jvm() {
        return JVM;
    }

    /** Resident memory of the service in MiB; 0 where the system does not tell. */
    long memoryMebibytes() throws IOException {
        var status = Path.of("/proc", String.valueOf(service.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private Process start(Path app) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(Arrays.asList(JVM.split(" ")));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-jar",
                app.resolve("quarkus-app").resolve("quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", String.valueOf(port),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(FreePorts.next()),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgres.appUser(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.appPassword(),
                        "QUARKUS_FLYWAY_USERNAME", postgres.ownerUser(),
                        "QUARKUS_FLYWAY_PASSWORD", postgres.ownerPassword(),
                        "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                        "LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int tried = 0; tried < READY_TRIES; tried++) {
            try (var wire = new Wire(address())) {
                if (wire.exchange(Wire.get("/q/health/ready")) == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(READY_PAUSE_MILLIS);
            }
        }
        throw new IOException("the service is not ready:\n" + Files.readString(folder.resolve("service.log")));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        service.destroy();
        service.waitFor(20, TimeUnit.SECONDS);
        broker.stop();
        postgres.stop();
        Folders.delete(folder);
    }
}
