package org.ladderregistry.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row that a firm's writers lock, with the counters that rise under the lock; {@link LedgerRows} writes it. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "firm")
class FirmRow {
    @Id
    private String uscc;

    private int version;

    @Column(name = "firm_sequence")
    private long firmSequence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "source_system", updatable = false)
    private @Nullable String sourceSystem;

    @Column(name = "source_record_id", updatable = false)
    private @Nullable String sourceRecordId;

    @SuppressWarnings("NullAway.Init")
    protected FirmRow() {}
}
