package org.ladderregistry.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.Days;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.launcher.KafkaBroker;
import org.ladderregistry.launcher.PostgresServer;

/** Three instances find the same year of days behind them, and one of them dies over it: each lapse is told once, in the order of days. */
class ThreeTurnTheDayIT {
    private static final String PASSWORD = "correct-horse-battery";
    private static final int FIRMS = 60;
    private static final int LAPSES = 2 * FIRMS;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** As if it had all been recorded 400 days ago, and nobody had looked since: what a registry never lets anybody do. */
    private static final List<String> A_LONG_SLEEP = List.of(
            "ALTER TABLE firm DISABLE TRIGGER USER",
            "ALTER TABLE certification DISABLE TRIGGER USER",
            "UPDATE certification SET issued_on = issued_on - 400, valid_from = valid_from - 400,"
                    + " valid_through = valid_through - 400",
            "UPDATE firm SET turned_through = turned_through - 400, next_turn = next_turn - 400",
            "ALTER TABLE certification ENABLE TRIGGER USER",
            "ALTER TABLE firm ENABLE TRIGGER USER");

    @TempDir
    Path folder;

    @Test
    void each_lapse_of_a_year_is_told_once_though_one_of_three_is_killed_half_way() throws Exception {
        try (var postgres = PostgresServer.start(folder.resolve("postgres"), FreePorts.next());
                var broker = KafkaBroker.start(folder.resolve("kafka"), FreePorts.next())) {
            var settings = sharing(postgres, broker);
            try (var first = LaunchedRegistry.start(folder.resolve("first"), settings);
                    var second = LaunchedRegistry.start(folder.resolve("second"), settings);
                    var third = LaunchedRegistry.start(folder.resolve("third"), settings)) {
                record(new Api(second.baseUri(), "admin", PASSWORD));
                oversleep(postgres);
                var api = new Api(third.baseUri(), "admin", PASSWORD);
                await().atMost(PATIENCE).until(() -> lapses(api).size() >= LAPSES / 4);
                first.killGroup();
                await().atMost(PATIENCE).until(() -> lapses(api).size() >= LAPSES);
                eachOnceInOrder(lapses(api));
            }
        }
    }

    private static void eachOnceInOrder(List<JsonNode> lapses) {
        assertThat(lapses)
                .extracting(one -> one.at("/data/certification/id").asText())
                .hasSize(LAPSES)
                .doesNotHaveDuplicates();
        assertThat(lapses)
                .extracting(one -> one.at("/data/effectiveOn").asText())
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    /** Firms that share their days with others. */
    private static void record(Api api) throws Exception {
        for (int i = 0; i < FIRMS; i++) {
            var firm = ADemoFirm.unregistered();
            api.post(ADemoFirm.FIRMS, firm.registration());
            var through = Days.today().plusDays(1 + i / 6 * 30L);
            api.post(
                    firm.certificationsPath(),
                    highTech(through.minusYears(3), through).body());
            api.post(
                    firm.certificationsPath(),
                    techSme(Days.today(), Days.today().plusDays(350)).body());
        }
    }

    private static void oversleep(PostgresServer postgres) throws Exception {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var shift : A_LONG_SLEEP) {
                statement.execute(shift);
            }
            connection.commit();
        }
    }

    private static List<JsonNode> lapses(Api api) throws Exception {
        var lapses = new ArrayList<JsonNode>();
        var after = "0";
        while (true) {
            var page = api.getJson("/api/v1/events?limit=500&after=" + after);
            for (var event : page.get("items")) {
                if (event.get("type").asText().endsWith("certification.lapsed.v1")) {
                    lapses.add(event);
                }
            }
            if (page.get("items").isEmpty()) {
                return lapses;
            }
            after = page.get("next").asText();
        }
    }

    private static Map<String, String> sharing(PostgresServer postgres, KafkaBroker broker) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", postgres.appUser());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", postgres.appPassword());
        settings.put("QUARKUS_FLYWAY_USERNAME", postgres.ownerUser());
        settings.put("QUARKUS_FLYWAY_PASSWORD", postgres.ownerPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        settings.put("LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        return settings;
    }
}
