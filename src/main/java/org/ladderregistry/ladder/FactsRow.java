package org.ladderregistry.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry knew, from one instant to another, of some days. Never changed, only superseded. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "firm_facts")
class FactsRow {
    @Id
    private UUID id;

    private String uscc;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_until")
    private @Nullable LocalDate effectiveUntil;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    private String name;

    @Column(name = "established_on")
    private LocalDate establishedOn;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "reporting_unit")
    private String reportingUnit;

    @Column(name = "tech_field")
    private String techField;

    @Column(name = "industry_code")
    private String industryCode;

    @Column(name = "park_code")
    private @Nullable String parkCode;

    private String status;

    @SuppressWarnings("NullAway.Init")
    protected FactsRow() {}

    FactsRow(String uscc, FactsSpan span, Instant recordedAt) {
        var facts = span.facts();
        this.id = span.id();
        this.uscc = uscc;
        this.effectiveFrom = span.effective().from();
        this.effectiveUntil = span.effective().until();
        this.recordedAt = recordedAt;
        this.name = facts.name();
        this.establishedOn = facts.establishedOn();
        this.regionCode = facts.region().code();
        this.reportingUnit = facts.reportingUnit().code();
        this.techField = facts.techField().code();
        this.industryCode = facts.industry().code();
        this.parkCode = facts.parkCode();
        this.status = facts.status().name();
    }
}
