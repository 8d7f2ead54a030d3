package org.ladderregistry.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Statements;
import org.ladderregistry.platform.Trace;

/** Where use cases leave their events: only inside their own transaction, so that both commit or neither. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "INSERT INTO outbox (id, type, subject, firm_sequence, recorded_at, envelope, standing) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final TransactionSynchronizationRegistry transaction;
    private final CommitSignal committed;
    private final EventSettings settings;
    private final ObjectMapper json;
    private final Trace trace;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Outbox(
            TransactionSynchronizationRegistry transaction,
            CommitSignal committed,
            EventSettings settings,
            ObjectMapper json,
            Trace trace) {
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
     * Appends the events of one transaction, in order, to what it writes.
     *
     * @param statements which the caller sends in the transaction at hand
     * @param recordedAt the stamp they share
     * @param standing where the subject stands afterwards, for the compacted topic; null when it did not change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Statements statements, List<Entry> entries, Instant recordedAt, @Nullable Object standing) {
        var traceparent = trace.parent();
        for (int i = 0; i < entries.size(); i++) {
            boolean last = i == entries.size() - 1;
            insert(statements, envelope(entries.get(i), recordedAt, traceparent), last ? standing : null);
        }
        transaction.registerInterposedSynchronization(new SignalAfterCommit());
    }

    private void insert(Statements statements, Envelope event, @Nullable Object standing) {
        statements.add(
                INSERT,
                event.id(),
                event.type(),
                event.subject(),
                event.firmsequence(),
                event.time(),
                write(event),
                standing == null ? null : write(standing));
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
