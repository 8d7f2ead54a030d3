package org.ladderregistry.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transaction that changed a firm. Only ever added. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "history")
class HistoryRow {
    @Id
    private UUID id;

    private String uscc;
    private int version;

    @Column(name = "first_sequence")
    private long firstSequence;

    @Column(name = "last_sequence")
    private long lastSequence;

    private String kind;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String via;

    @Column(name = "certification_id")
    private @Nullable UUID certificationId;

    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    private @Nullable String issuer;
    private @Nullable String reason;
    private String details;

    @SuppressWarnings("NullAway.Init")
    protected HistoryRow() {}

    HistoryView view(JsonNode read, HistoryWords words) {
        return new HistoryView(
                id,
                kind(),
                version,
                effectiveOn,
                recordedAt,
                actor,
                via,
                decisionNumber,
                issuer,
                reason,
                certificationId,
                firstSequence,
                lastSequence,
                words.of(this, read),
                read);
    }

    ChangeKind kind() {
        return ChangeKind.valueOf(kind);
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    String issuer() {
        return issuer;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String details() {
        return details;
    }

    long lastSequence() {
        return lastSequence;
    }
}
