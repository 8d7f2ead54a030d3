package org.ladderregistry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ladderregistry.launcher.Folders;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.KafkaBroker;
import org.ladderregistry.launcher.PostgresBinaries;
import org.ladderregistry.launcher.PostgresServer;

/**
 * The real PostgreSQL and the real broker for tests, started once for each JVM and stopped at its end.
 *
 * <p>Tests that need one of them to go away stop and start it through {@link #postgres()} and {@link #broker()}.
 */
public final class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

    /** Those who tell hundreds of lines about every start. */
    private static final List<String> LOUD =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky.test.db.postgres");

    /** Held, because a logger nobody holds may be forgotten together with its level. */
    private static final List<Logger> HUSHED =
            LOUD.stream().map(Logger::getLogger).toList();

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = postgres();
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.appUser(),
                "quarkus.datasource.password", postgres.appPassword(),
                "quarkus.flyway.username", postgres.ownerUser(),
                "quarkus.flyway.password", postgres.ownerPassword(),
                "kafka.bootstrap.servers", broker().bootstrapServers(),
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0"));
        LOUD.forEach(name -> settings.put("quarkus.log.category.\"" + name + "\".level", "WARN"));
        return settings;
    }

    /** Nothing: the next test class of this JVM uses the same parts. */
    @Override
    public void stop() {}

    public static PostgresServer postgres() {
        return Started.PARTS.postgres;
    }

    public static KafkaBroker broker() {
        return Started.PARTS.broker;
    }

    /** Started by the first who asks. */
    private record Started(PostgresServer postgres, KafkaBroker broker) {

        private static final Started PARTS = started();

        private static Started started() {
            try {
                HUSHED.forEach(logger -> logger.setLevel(Level.WARNING));
                Path all = Path.of("target", "embedded").toAbsolutePath();
                Path own = Files.createDirectories(all)
                        .resolve("jvm-" + ProcessHandle.current().pid());
                Path programs = PostgresBinaries.unpackedIn(all.resolve("postgres-binaries"));
                Started started = new Started(
                        PostgresServer.start(own.resolve("postgres"), programs, FreePorts.next()),
                        KafkaBroker.start(own.resolve("kafka"), FreePorts.next()));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> started.stop(own)));
                return started;
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        private void stop(Path folder) {
            try {
                broker.stop();
                postgres.stop();
                Folders.delete(folder);
            } catch (IOException | InterruptedException atTheVeryEnd) {
                System.err.println(atTheVeryEnd);
            }
        }
    }
}
