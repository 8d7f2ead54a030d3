package org.ladderregistry.event;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** The two topics: every event, and for each firm where it stands. */
@ApplicationScoped
class Topics {
    static final String EVENTS = "ladder.events.v1";
    static final String POSITIONS = "ladder.positions.v1";

    private static final int PATIENCE_SECONDS = 30;

    private final MutinyEmitter<Record<String, byte[]>> events;
    private final MutinyEmitter<Record<String, byte[]>> positions;
    private final EventSettings settings;
    private final Map<String, Object> broker;
    private boolean exist;

    Topics(
            @Channel("events") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> events,
            @Channel("positions") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<Record<String, byte[]>> positions,
            EventSettings settings,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.events = events;
        this.positions = positions;
        this.settings = settings;
        this.broker = broker;
    }

    /** Hands over a batch and returns when the broker has acknowledged all of it. */
    void publish(List<SequencedEvent> batch) throws InterruptedException, ExecutionException, TimeoutException {
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        for (var event : batch) {
            acknowledged.add(
                    send(events, event.subject(), event.json(), "application/cloudevents+json; charset=UTF-8"));
            if (event.movesStanding()) {
                acknowledged.add(
                        send(positions, event.subject(), event.standingJson(), "application/json; charset=UTF-8"));
            }
        }
        CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> send(
            MutinyEmitter<Record<String, byte[]>> channel, String key, @Nullable String json, String contentType) {
        var acknowledged = new CompletableFuture<Void>();
        var headers = new RecordHeaders().add("content-type", contentType.getBytes(StandardCharsets.UTF_8));
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withHeaders(headers)
                .build();
        var value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        channel.sendMessageAndForget(Message.of(
                Record.of(key, value),
                Metadata.of(metadata),
                () -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return acknowledged;
    }

    /** Creates what is missing of the topics; what is there stays as an operator made it. */
    void ensureTheyExist() throws InterruptedException, ExecutionException, TimeoutException {
        if (exist) {
            return;
        }
        try (var admin = Admin.create(adminSettings())) {
            create(
                    admin,
                    EVENTS,
                    Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
            create(admin, POSITIONS, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        }
        exist = true;
    }

    /** The same way to the broker as the producers take, with its logins and certificates. */
    private Map<String, Object> adminSettings() {
        var admin = new HashMap<>(broker);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        return admin;
    }

    private void create(Admin admin, String name, Map<String, String> config)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(name, settings.partitions(), settings.replication()).configs(config);
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
