package org.ladderregistry.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The row that a firm's writers lock, with the counters that rise under the lock. */
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

    /** The day up to which all is told that the dates alone bring about. */
    @Column(name = "turned_through")
    private LocalDate turnedThrough;

    /** The next day that brings something. */
    @Column(name = "next_turn")
    private @Nullable LocalDate nextTurn;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "source_system", updatable = false)
    private @Nullable String sourceSystem;

    @Column(name = "source_record_id", updatable = false)
    private @Nullable String sourceRecordId;

    @SuppressWarnings("NullAway.Init")
    protected FirmRow() {}

    FirmRow(Firm firm, LocalDate day, @Nullable Source source) {
        this.uscc = firm.uscc().code();
        this.version = firm.version();
        this.firmSequence = firm.firmSequence();
        this.recordedAt = firm.recordedAt();
        this.turnedThrough = day;
        this.registeredAt = firm.recordedAt();
        this.sourceSystem = source == null ? null : source.system();
        this.sourceRecordId = source == null ? null : source.recordId();
    }

    LocalDate turnedThrough() {
        return turnedThrough;
    }

    void advance(Firm recorded, LocalDate day) {
        turn(recorded, day);
        this.version = recorded.version();
        this.firmSequence = recorded.firmSequence();
        this.recordedAt = recorded.recordedAt();
    }

    /** A day that brought nothing is behind it. */
    void turn(Firm firm, LocalDate day) {
        this.turnedThrough = day;
        this.nextTurn = DayTurn.after(day, firm).orElse(null);
    }
}
