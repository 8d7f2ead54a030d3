package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ladderregistry.Api;
import org.ladderregistry.TopicReader;

/** Two consumers that begin with nothing: one hears every move from the start, one reads where the firms stand. */
record TopicReplay(String broker) {
    static TopicReplay of(String broker) {
        return new TopicReplay(broker);
    }

    /** @param standings the rung of each firm, {@code none}, or null when it is no more */
    void agreesWith(Map<String, String> standings) {
        var moved = new HashMap<String, String>();
        standings.forEach((uscc, standing) -> moved.put(uscc, standing == null ? "none" : standing));
        try (var events = new TopicReader(broker, TopicReader.EVENTS);
                var positions = new TopicReader(broker, TopicReader.POSITIONS)) {
            var heard = events.until(all -> only(moved, moves(all)).equals(moved));
            assertThat(only(moved, moves(heard))).isEqualTo(moved);
            var read = positions.until(all -> only(standings, latest(all)).equals(standings));
            assertThat(only(standings, latest(read))).isEqualTo(standings);
        }
    }

    private static Map<String, String> moves(List<ConsumerRecord<String, String>> events) {
        var positions = new HashMap<String, String>();
        for (var one : events) {
            var event = json(one.value());
            boolean moves = event.get("type").asText().startsWith("org.ladderregistry.position.");
            positions.merge(
                    one.key(), moves ? event.at("/data/to").asText("none") : "none", (was, is) -> moves ? is : was);
        }
        return positions;
    }

    private static Map<String, String> latest(List<ConsumerRecord<String, String>> standings) {
        var positions = new HashMap<String, String>();
        for (var one : standings) {
            var position = one.value() == null
                    ? null
                    : json(one.value()).at("/position/rung").asText("none");
            positions.put(one.key(), position == null ? null : position.isEmpty() ? "none" : position);
        }
        return positions;
    }

    private static Map<String, String> only(Map<String, String> wanted, Map<String, String> all) {
        var own = new HashMap<>(all);
        own.keySet().retainAll(wanted.keySet());
        return own;
    }

    private static JsonNode json(String value) {
        try {
            return Api.JSON.readTree(value);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
