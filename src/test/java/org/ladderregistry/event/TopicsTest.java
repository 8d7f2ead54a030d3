package org.ladderregistry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.TopicReader;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TopicsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);

    @Test
    void a_firm_that_climbs_is_heard_in_order_under_its_code() throws Exception {
        var firm = climbed();
        var records = read(TopicReader.EVENTS, firm, 5);
        assertThat(types(records))
                .containsExactly(
                        "firm.registered.v1",
                        "certification.granted.v1",
                        "position.promoted.v1",
                        "certification.granted.v1",
                        "position.promoted.v1");
        assertThat(records)
                .extracting(one -> json(one).get("firmsequence").asInt())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(header(records.getFirst())).isEqualTo("application/cloudevents+json; charset=UTF-8");
    }

    @Test
    void the_feed_and_the_topic_say_the_same_to_the_letter() throws Exception {
        var firm = climbed();
        var records = read(TopicReader.EVENTS, firm, 5);
        long before = json(records.getFirst()).get("sequence").asLong() - 1;
        var page = Api.here().getJson("/api/v1/events?limit=500&after=" + before);
        var fed = StreamSupport.stream(page.get("items").spliterator(), false)
                .filter(item -> item.get("subject").asText().equals(firm.uscc()))
                .map(JsonNode::toString)
                .toList();
        assertThat(fed)
                .isEqualTo(records.stream().map(one -> json(one).toString()).toList());
    }

    @Test
    void a_promotion_names_the_rungs_it_skipped_and_that_it_is_the_first() throws Exception {
        var firm = ADemoFirm.registered().holding(highTech(FROM, THROUGH));
        var data = json(read(TopicReader.EVENTS, firm, 3).getLast()).get("data");
        assertThat(data.get("from").isNull()).isTrue();
        assertThat(data.get("to").asText()).isEqualTo("HIGH_TECH");
        assertThat(data.get("skipped").toString()).isEqualTo("[\"INCUBATED\",\"TECH_SME\",\"PROVINCIAL_INNOVATIVE\"]");
        assertThat(data.get("firstTime").asBoolean()).isTrue();
        assertThat(data.get("effectiveOn").asText()).isEqualTo(FROM.toString());
    }

    @Test
    void where_a_firm_stands_is_on_the_compacted_topic_from_its_registration_on() throws Exception {
        var firm = climbed();
        var records = read(TopicReader.POSITIONS, firm, 3);
        assertThat(json(records.getFirst()).get("position").isNull()).isTrue();
        var last = json(records.getLast());
        assertThat(last.at("/position/rung").asText()).isEqualTo("HIGH_TECH");
        assertThat(last.get("firmSequence").asInt()).isEqualTo(5);
        assertThat(last.at("/holdings/1/rung").asText()).isEqualTo("TECH_SME");
        assertThat(last.at("/holdings/1/since").asText()).isEqualTo(FROM.toString());
        assertThat(last.at("/holdings/0/everHeld").asBoolean()).isFalse();
    }

    @Test
    void events_are_kept_for_ever_and_positions_are_compacted() throws Exception {
        climbed();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", EmbeddedParts.broker().bootstrapServers()))) {
            assertThat(setting(admin, TopicReader.EVENTS, "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, TopicReader.EVENTS, "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, TopicReader.POSITIONS, "cleanup.policy")).isEqualTo("compact");
        }
    }

    private static ADemoFirm climbed() {
        return ADemoFirm.registered().holding(techSme(FROM, THROUGH)).holding(highTech(FROM, THROUGH));
    }

    private static List<ConsumerRecord<String, String>> read(String topic, ADemoFirm firm, int count) {
        try (var reader = new TopicReader(EmbeddedParts.broker().bootstrapServers(), topic)) {
            return reader.ofFirm(firm.uscc(), count);
        }
    }

    private static List<String> types(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(one -> json(one).get("type").asText().substring("org.ladderregistry.".length()))
                .toList();
    }

    private static JsonNode json(ConsumerRecord<String, String> one) {
        try {
            return Api.JSON.readTree(one.value());
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String header(ConsumerRecord<String, String> one) {
        return new String(one.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8);
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
