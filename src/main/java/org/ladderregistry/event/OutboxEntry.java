package org.ladderregistry.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long entry;

    private UUID id;
    private String type;
    private String subject;

    @Column(name = "firm_sequence")
    private @Nullable Long firmSequence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String envelope;
    private @Nullable String standing;

    @SuppressWarnings("NullAway.Init")
    protected OutboxEntry() {}

    @SuppressWarnings("NullAway.Init")
    OutboxEntry(Envelope event, String envelope, @Nullable String standing) {
        this.id = event.id();
        this.type = event.type();
        this.subject = event.subject();
        this.firmSequence = event.firmsequence();
        this.recordedAt = event.time();
        this.envelope = envelope;
        this.standing = standing;
    }
}
