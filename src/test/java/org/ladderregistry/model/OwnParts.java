package org.ladderregistry.model;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.ladderregistry.QuietLogs;
import org.ladderregistry.launcher.Folders;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.KafkaBroker;
import org.ladderregistry.launcher.PostgresBinaries;
import org.ladderregistry.launcher.PostgresServer;

/** A PostgreSQL and a broker of their own for tests that travel in time: what they record would lie in the future of all others. */
public final class OwnParts implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER_URL = "ladder.test.owner-url";

    private Path folder;
    private PostgresServer postgres;
    private KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            QuietLogs.hush();
            var all = Files.createDirectories(Path.of("target", "embedded").toAbsolutePath());
            folder = Files.createTempDirectory(all, "travelling-");
            postgres = PostgresServer.start(
                    folder.resolve("postgres"),
                    PostgresBinaries.unpackedIn(all.resolve("postgres-binaries")),
                    FreePorts.next());
            broker = KafkaBroker.start(folder.resolve("kafka"), FreePorts.next());
            return settings();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void stop() {
        try {
            broker.stop();
            postgres.stop();
            Folders.delete(folder);
        } catch (IOException | InterruptedException atTheVeryEnd) {
            System.err.println(atTheVeryEnd);
        }
    }

    /** Runs a statement as the role that owns the database. */
    static void execute(String statement) throws SQLException {
        var url = org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue(OWNER_URL, String.class);
        try (var connection = DriverManager.getConnection(url);
                var asOwner = connection.createStatement()) {
            asOwner.execute(statement);
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(),
                "quarkus.datasource.username",
                postgres.appUser(),
                "quarkus.datasource.password",
                postgres.appPassword(),
                "quarkus.flyway.username",
                postgres.ownerUser(),
                "quarkus.flyway.password",
                postgres.ownerPassword(),
                "kafka.bootstrap.servers",
                broker.bootstrapServers(),
                OWNER_URL,
                "%s?user=%s&password=%s"
                        .formatted(postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword())));
        settings.putAll(QuietLogs.asQuarkusSettings());
        return settings;
    }
}
