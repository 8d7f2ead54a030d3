package org.ladderregistry.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.TopicReader;

/** What is found after the killing: in the database, in the feed, and on the topic. */
final class Evidence {
    private final List<JsonNode> feed;
    private final List<JsonNode> topic;
    private final Map<String, Integer> historyByCertification = new HashMap<>();
    private final Map<String, Integer> registrations = new HashMap<>();
    private final Map<String, Long> lastOfFirm = new HashMap<>();

    private Evidence(List<JsonNode> feed, List<JsonNode> topic) {
        this.feed = feed;
        this.topic = topic;
    }

    static Evidence gathered(LaunchedRegistry registry) throws IOException, InterruptedException, SQLException {
        var feed = feedOf(new Api(registry.baseUri(), "admin", registry.adminPassword()));
        var topic = new ArrayList<JsonNode>();
        try (var reader = new TopicReader(registry.kafkaBootstrap(), TopicReader.EVENTS)) {
            var ids = new HashSet<String>();
            reader.until(records -> {
                records.subList(topic.size(), records.size()).forEach(one -> topic.add(json(one.value())));
                topic.forEach(one -> ids.add(one.get("id").asText()));
                return ids.size() >= feed.size();
            });
        }
        var evidence = new Evidence(feed, topic);
        evidence.readHistory(registry);
        return evidence;
    }

    /** All events, once nothing waits for its number any more. */
    private static List<JsonNode> feedOf(Api api) throws IOException, InterruptedException {
        var events = new ArrayList<JsonNode>();
        var position = "0";
        while (true) {
            var page = api.getJson("/api/v1/events?limit=500&wait=2&after=" + position);
            page.get("items").forEach(events::add);
            if (page.get("items").isEmpty()) {
                return events;
            }
            position = page.get("next").asText();
        }
    }

    private void readHistory(LaunchedRegistry registry) throws IOException, SQLException {
        try (var connection = registry.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT uscc, kind, certification_id, last_sequence FROM history")) {
            while (rows.next()) {
                var certification = rows.getString("certification_id");
                if (certification == null) {
                    registrations.merge(rows.getString("uscc"), 1, Integer::sum);
                } else {
                    historyByCertification.merge(certification, 1, Integer::sum);
                }
                lastOfFirm.merge(rows.getString("uscc"), rows.getLong("last_sequence"), Math::max);
            }
        }
    }

    void everythingAcknowledgedIsInTheHistoryOnce(Collection<PersistentClient.Acknowledged> acknowledged) {
        assertThat(acknowledged).isNotEmpty();
        assertThat(acknowledged).allSatisfy(one -> {
            var found = one.isRegistration() ? registrations : historyByCertification;
            assertThat(found.get(one.what())).as("%s in the history", one).isEqualTo(1);
        });
    }

    void theFeedHasNoHole() {
        assertThat(feed.stream().map(one -> one.get("sequence").asLong()).toList())
                .isEqualTo(LongStream.rangeClosed(1, feed.size()).boxed().toList());
    }

    void everyFirmIsHeardInOrderWithoutAHoleAsItsHistorySays() {
        var heard = new HashMap<String, List<Long>>();
        var seen = new HashSet<String>();
        topic.stream()
                .filter(one -> seen.add(one.get("id").asText()))
                .forEach(one -> heard.computeIfAbsent(one.get("subject").asText(), firm -> new ArrayList<>())
                        .add(one.get("firmsequence").asLong()));
        assertThat(heard.keySet()).isEqualTo(lastOfFirm.keySet());
        heard.forEach((firm, numbers) -> assertThat(numbers)
                .as(firm)
                .isEqualTo(
                        LongStream.rangeClosed(1, lastOfFirm.get(firm)).boxed().toList()));
    }

    void theTopicSaysNothingThatTheFeedDoesNot() {
        var known = new HashSet<>(feed);
        assertThat(topic).allSatisfy(one -> assertThat(known).contains(one));
    }

    /** How many records came more than once. */
    long doubles() {
        return topic.size()
                - topic.stream().map(one -> one.get("id")).distinct().count();
    }

    int events() {
        return feed.size();
    }

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
