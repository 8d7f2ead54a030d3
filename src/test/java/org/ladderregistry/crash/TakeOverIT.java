package org.ladderregistry.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.TopicReader;

/** Two instances share a database and a broker that are not theirs; the one that numbers and relays is killed. */
class TakeOverIT {
    private static final String PASSWORD = "correct-horse-battery";
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    @TempDir
    Path folder;

    @Test
    void the_other_instance_numbers_and_relays_on_from_where_the_first_one_stood() throws Exception {
        var settings = sharedParts();
        try (var first = LaunchedRegistry.start(folder.resolve("first"), settings);
                var second = LaunchedRegistry.start(folder.resolve("second"), settings)) {
            var firm = ADemoFirm.unregistered();
            write(first, ADemoFirm.FIRMS, firm.registration());
            write(second, firm.certificationsPath(), highTech(FROM, THROUGH).body());
            assertThat(feed(first, 3))
                    .as("written through the second, heard at the first")
                    .hasSize(3);
            first.killGroup();
            write(second, firm.certificationsPath(), highTech(FROM, THROUGH).body());
            assertThat(feed(second, 4))
                    .extracting(one -> one.get("sequence").asLong())
                    .isEqualTo(LongStream.rangeClosed(1, 4).boxed().toList());
            assertThat(topic(firm, 4)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    private static void write(LaunchedRegistry registry, String path, Map<String, ?> body) throws Exception {
        assertThat(new Api(registry.baseUri(), "admin", PASSWORD)
                        .post(path, body)
                        .statusCode())
                .isEqualTo(201);
    }

    private static List<JsonNode> feed(LaunchedRegistry registry, int events) throws Exception {
        var api = new Api(registry.baseUri(), "admin", PASSWORD);
        api.getJson("/api/v1/events?wait=50&after=" + (events - 1));
        return api.getJson("/api/v1/events").get("items").findParents("sequence");
    }

    private static List<Long> topic(ADemoFirm firm, int events) {
        try (var reader = new TopicReader(EmbeddedParts.broker().bootstrapServers(), TopicReader.EVENTS)) {
            return reader.ofFirm(firm.uscc(), events).stream()
                    .map(one -> {
                        try {
                            return Api.JSON
                                    .readTree(one.value())
                                    .get("firmsequence")
                                    .asLong();
                        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
                            throw new AssertionError(unreadable);
                        }
                    })
                    .distinct()
                    .toList();
        }
    }

    private static Map<String, String> sharedParts() {
        var postgres = EmbeddedParts.postgres();
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        settings.put("QUARKUS_DATASOURCE_USERNAME", postgres.appUser());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", postgres.appPassword());
        settings.put("QUARKUS_FLYWAY_USERNAME", postgres.ownerUser());
        settings.put("QUARKUS_FLYWAY_PASSWORD", postgres.ownerPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", EmbeddedParts.broker().bootstrapServers());
        settings.put("LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        return settings;
    }
}
