package org.ladderregistry.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Trace;

/** Where use cases leave their events: only inside their own transaction, so that both commit or neither. */
@ApplicationScoped
public class Outbox {
    private static final int COLUMNS = 7;

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final CommitSignal committed;
    private final EventSettings settings;
    private final ObjectMapper json;
    private final Trace trace;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Outbox(
            EntityManager database,
            TransactionSynchronizationRegistry transaction,
            CommitSignal committed,
            EventSettings settings,
            ObjectMapper json,
            Trace trace) {
        this.database = database;
        this.transaction = transaction;
        this.committed = committed;
        this.settings = settings;
        this.json = json;
        this.trace = trace;
    }

    /**
     * One event to be.
     *
     * @param type without the common prefix
     * @param firmSequence its number among the firm's events; null when it is not a firm's
     */
    public record Entry(
            String type, String subject, @Nullable Long firmSequence, Object data) {}

    /**
     * Appends the events of one transaction, in order.
     *
     * @param recordedAt the stamp they share
     * @param standing where the subject stands afterwards, for the compacted topic; null when it did not change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries, Instant recordedAt, @Nullable Object standing) {
        var insert = database.createNativeQuery(insertOf(entries.size()));
        var traceparent = trace.parent();
        for (int i = 0; i < entries.size(); i++) {
            var envelope = envelope(entries.get(i), recordedAt, traceparent);
            boolean last = i == entries.size() - 1;
            bind(insert, i * COLUMNS, envelope, last ? standing : null);
        }
        insert.executeUpdate();
        transaction.registerInterposedSynchronization(new SignalAfterCommit());
    }

    private static String insertOf(int rows) {
        var values = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(column -> "?" + (row * COLUMNS + column))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return "INSERT INTO outbox (id, type, subject, firm_sequence, recorded_at, envelope, standing) VALUES "
                + values;
    }

    private void bind(jakarta.persistence.Query insert, int before, Envelope event, @Nullable Object standing) {
        insert.setParameter(before + 1, event.id())
                .setParameter(before + 2, event.type())
                .setParameter(before + 3, event.subject())
                .setParameter(before + 4, event.firmsequence())
                .setParameter(before + 5, event.time())
                .setParameter(before + 6, write(event))
                .setParameter(before + 7, standing == null ? null : write(standing));
    }

    private Envelope envelope(Entry entry, Instant recordedAt, String traceparent) {
        return new Envelope(
                "1.0",
                ids.generate(),
                settings.source(),
                Envelope.TYPE_PREFIX + entry.type(),
                entry.subject(),
                recordedAt,
                "application/json",
                entry.firmSequence(),
                traceparent,
                entry.data());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class SignalAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                committed.raise();
            }
        }
    }
}
