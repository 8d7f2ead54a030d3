package org.ladderregistry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ladderregistry.launcher.ContactKeysFile;
import org.ladderregistry.launcher.Folders;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.KafkaBroker;
import org.ladderregistry.launcher.PostgresBinaries;
import org.ladderregistry.launcher.PostgresServer;
import org.ladderregistry.launcher.SealKeyFile;

/**
 * The real PostgreSQL and the real broker for tests, started once for each JVM and stopped at its end.
 *
 * <p>Tests that need one of them to go away stop and start it through {@link #postgres()} and {@link #broker()}.
 */
public final class EmbeddedParts implements QuarkusTestResourceLifecycleManager {
    private static final String SEAL_KEY = SealKeyFile.newKey();
    private static final String CONTACT_KEYS = ContactKeysFile.newKey("tests");

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
        settings.put("ladder.events.seal-key", SEAL_KEY);
        settings.putAll(ProviderTokens.settings());
        settings.put("ladder.contacts.keys", CONTACT_KEYS);
        settings.putAll(QuietLogs.asQuarkusSettings());
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

        private static final String PREFIX = "jvm-";
        private static final Started PARTS = started();

        private static Started started() {
            try {
                QuietLogs.hush();
                Path all = Path.of("target", "embedded").toAbsolutePath();
                Path own = Files.createDirectories(all).resolve(nameOfOwnFolder());
                Path programs = PostgresBinaries.unpackedIn(all.resolve("postgres-binaries"));
                sweep(all, programs);
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

        /** A test run that was killed could not stop its PostgreSQL. */
        private static void sweep(Path all, Path programs) throws IOException, InterruptedException {
            for (Path folder : Folders.in(all)) {
                String name = folder.getFileName().toString();
                if (name.startsWith(PREFIX) && ProcessHandle.of(pidIn(name)).isEmpty()) {
                    PostgresServer.endLeftover(folder.resolve("postgres"), programs);
                    Folders.delete(folder);
                }
            }
        }

        /** Of this JVM and this class loader: Quarkus loads its tests by one of its own, and the plain tests by another. */
        private static String nameOfOwnFolder() {
            return PREFIX + ProcessHandle.current().pid() + "-" + System.identityHashCode(Started.class);
        }

        private static long pidIn(String folder) {
            return Long.parseLong(folder.split("-")[1]);
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
