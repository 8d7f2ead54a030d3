package org.ladderregistry.launcher.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An outside consumer of the events: how many it hears, and how long after their stamp. */
final class Listener implements AutoCloseable, Runnable {
    private static final String TOPIC = "ladder.events.v1";
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, String> consumer;
    private final List<Double> delaysMillis = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this);
    private volatile boolean stopped;

    Listener(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    @Override
    public void run() {
        while (!stopped) {
            for (var heard : consumer.poll(POLL)) {
                delaysMillis.add(delayMillis(heard));
            }
        }
    }

    /** Forgets what was heard so far. */
    void clear() {
        delaysMillis.clear();
    }

    int heard() {
        return delaysMillis.size();
    }

    /** Returns when so many were heard. */
    void await(int count) throws InterruptedException {
        while (heard() < count) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    /** A delay that so many in a hundred do not exceed. */
    double percentileMillis(double percent) {
        var sorted = new ArrayList<>(delaysMillis);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * percent / 100)));
    }

    /** From the stamp, which is given before the commit, to here. */
    private static double delayMillis(ConsumerRecord<String, String> heard) {
        var value = heard.value();
        int begin = value.indexOf("\"time\":\"") + 8;
        var stamp = Instant.parse(value.substring(begin, value.indexOf('"', begin)));
        return Duration.between(stamp, Instant.now()).toNanos() / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
        consumer.close();
    }
}
