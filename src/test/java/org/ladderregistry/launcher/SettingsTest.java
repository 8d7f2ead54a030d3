package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void without_any_setting_the_usual_ports_are_used() {
        assertThat(settings().mistakes()).isEmpty();
        assertThat(settings().ports()).extracting(Port::number).containsExactly(8080, 9000, 15432, 9092, 19093);
    }

    @Test
    void all_mistakes_are_named_at_once() {
        var settings =
                settings("QUARKUS_HTTP_PORT", "http", "LADDER_KAFKA_PORT", "70000", "LADDER_TODAY", "31.12.2026");
        assertThat(settings.mistakes())
                .satisfiesExactlyInAnyOrder(
                        mistake -> assertThat(mistake).contains("QUARKUS_HTTP_PORT", "'http'"),
                        mistake -> assertThat(mistake).contains("LADDER_KAFKA_PORT", "'70000'"),
                        mistake -> assertThat(mistake).contains("--today", "'31.12.2026'"));
    }

    @Test
    void one_port_is_not_given_to_two() {
        assertThat(settings("QUARKUS_HTTP_PORT", "9092").mistakes())
                .containsExactly("QUARKUS_HTTP_PORT and LADDER_KAFKA_PORT are both 9092");
    }

    @Test
    void a_database_and_a_broker_of_ones_own_are_not_started_here() {
        var settings = settings(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/ladder", "KAFKA_BOOTSTRAP_SERVERS", "k:9092");
        assertThat(settings.embedsDatabase()).isFalse();
        assertThat(settings.embedsBroker()).isFalse();
        assertThat(settings.ports())
                .extracting(Port::setting)
                .containsExactly("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
    }

    @Test
    void the_day_of_a_database_of_ones_own_is_not_invented() {
        var settings =
                settings("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/ladder", "LADDER_TODAY", "2026-12-31");
        assertThat(settings.mistakes()).singleElement().asString().contains("embedded database only");
    }

    private static Settings settings(String... namesAndValues) {
        var environment = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Settings(Map.copyOf(environment));
    }
}
