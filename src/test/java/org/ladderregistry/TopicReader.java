package org.ladderregistry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer that is not the registry: reads a topic from its beginning, and bears nothing that its schema does not describe. */
public final class TopicReader implements AutoCloseable {
    public static final String EVENTS = "ladder.events.v1";
    public static final String POSITIONS = "ladder.positions.v1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();

    public TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything read so far, once it contains what is waited for; or everything there is after long enough. */
    public List<ConsumerRecord<String, String>> until(Predicate<List<ConsumerRecord<String, String>>> enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!enough.test(read) && System.nanoTime() < end) {
            consumer.poll(POLL).forEach(this::take);
        }
        return List.copyOf(read);
    }

    private void take(ConsumerRecord<String, String> one) {
        if (one.topic().equals(EVENTS)) {
            EventSchemas.checkEvent(one.value());
        } else if (one.value() != null) {
            EventSchemas.checkPosition(one.value());
        }
        read.add(one);
    }

    /** All records of a firm, once there are so many. */
    public List<ConsumerRecord<String, String>> ofFirm(String uscc, int atLeast) {
        return until(all -> all.stream().filter(one -> one.key().equals(uscc)).count() >= atLeast).stream()
                .filter(one -> one.key().equals(uscc))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
