package org.ladderregistry.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what the registry knew of a certification. Never changed, only superseded. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "certification")
@IdClass(CertificationRow.Key.class)
class CertificationRow {
    /** A certification and its version. */
    record Key(UUID id, int revision) implements Serializable {}

    @Id
    private UUID id;

    @Id
    private int revision;

    private String uscc;
    private String rung;

    @Column(name = "certificate_number")
    private String certificateNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_through")
    private LocalDate validThrough;

    @Column(name = "decision_number")
    private String decisionNumber;

    private String issuer;

    @Column(name = "park_code")
    private @Nullable String parkCode;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_how")
    private @Nullable String endedHow;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Column(name = "ended_decision")
    private @Nullable String endedDecision;

    private @Nullable String outcome;
    private @Nullable String ground;

    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "void")
    private boolean isVoid;

    @Column(name = "first_recorded_at")
    private Instant firstRecordedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init")
    protected CertificationRow() {}

    CertificationRow(String uscc, Certification one, Instant recordedAt) {
        this.id = one.id();
        this.revision = one.revision();
        this.uscc = uscc;
        this.rung = one.rung().name();
        this.certificateNumber = one.number().text();
        this.issuedOn = one.issuedOn();
        this.validFrom = one.validFrom();
        this.validThrough = one.validThrough();
        this.decisionNumber = one.decisionNumber();
        this.issuer = one.issuer();
        this.parkCode = one.parkCode();
        this.overrideReason = one.overrideReason();
        this.isVoid = one.isVoid();
        this.firstRecordedAt = one.firstRecordedAt();
        this.recordedAt = recordedAt;
        endWith(one.ending());
    }

    private void endWith(@Nullable Ending ending) {
        if (ending != null) {
            this.endedOn = ending.on();
            this.endedHow = ending.how().name();
            this.endedReason = ending.reason();
            this.endedDecision = ending.decisionNumber();
            this.outcome = nameOf(ending.outcome());
            this.ground = nameOf(ending.ground());
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
