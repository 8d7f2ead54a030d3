package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class EmbeddedPartsTest {

    @Test
    void chinese_names_are_found_by_similarity() throws Exception {
        var postgres = EmbeddedParts.postgres();
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            var row = statement.executeQuery("SELECT similarity('兰州新区石化有限公司', '兰州石化有限公司')");
            row.next();
            assertThat(row.getDouble(1)).isGreaterThan(0.5);
        }
    }

    @Test
    void postgres_comes_back_with_its_data() throws Exception {
        var postgres = EmbeddedParts.postgres();
        execute("CREATE TABLE kept AS SELECT 42 AS answer");
        postgres.stop();
        postgres.start();
        execute("DROP TABLE kept");
    }

    @Test
    void the_broker_comes_back_with_its_topics() throws Exception {
        var broker = EmbeddedParts.broker();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Set.of(new NewTopic("kept", 1, (short) 1))).all().get();
        }
        broker.stop();
        broker.start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
            admin.deleteTopics(Set.of("kept")).all().get();
        }
    }

    private static void execute(String sql) throws Exception {
        var postgres = EmbeddedParts.postgres();
        try (var owner = DriverManager.getConnection(
                        postgres.jdbcUrl(), postgres.ownerUser(), postgres.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
