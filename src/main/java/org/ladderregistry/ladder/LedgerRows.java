package org.ladderregistry.ladder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Statements;

/**
 * How the ledger's rows are written. In plain SQL, since a change writes four tables: Hibernate would take a round trip
 * for each, and half of the time of the whole request.
 */
final class LedgerRows {
    private static final String FIRM = """
            INSERT INTO firm (uscc, version, firm_sequence, recorded_at, registered_at, turned_through,
                source_system, source_record_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COUNTERS = """
            UPDATE firm SET version = ?, firm_sequence = ?, recorded_at = ?, turned_through = ?, next_turn = ?
            WHERE uscc = ?""";
    private static final String FACTS = """
            INSERT INTO firm_facts (id, uscc, effective_from, effective_until, recorded_at, name, established_on,
                region_code, reporting_unit, tech_field, industry_code, park_code, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FACTS_SUPERSEDED = "UPDATE firm_facts SET superseded_at = ? WHERE id = ?";
    private static final String CERTIFICATION = """
            INSERT INTO certification (id, revision, uscc, rung, certificate_number, issued_on, valid_from,
                valid_through, decision_number, issuer, park_code, ended_on, ended_how, ended_reason, ended_decision,
                outcome, ground, override_reason, void, first_recorded_at, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CERTIFICATION_SUPERSEDED =
            "UPDATE certification SET superseded_at = ? WHERE id = ? AND superseded_at IS NULL";
    private static final String HISTORY = """
            INSERT INTO history (id, uscc, version, first_sequence, last_sequence, kind, effective_on, recorded_at,
                actor, via, certification_id, decision_number, issuer, reason, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private LedgerRows() {}

    static void firm(Statements to, FirmChange change, @Nullable Source source) {
        var firm = change.after();
        to.add(
                FIRM,
                firm.uscc().code(),
                firm.version(),
                firm.firmSequence(),
                firm.recordedAt(),
                firm.recordedAt(),
                change.day(),
                source == null ? null : source.system(),
                source == null ? null : source.recordId());
    }

    static void counters(Statements to, FirmChange change) {
        var after = change.after();
        to.add(
                COUNTERS,
                after.version(),
                after.firmSequence(),
                after.recordedAt(),
                change.day(),
                DayTurn.after(change.day(), after).orElse(null),
                after.uscc().code());
    }

    static void facts(Statements to, Firm firm, FactsSpan span) {
        var facts = span.facts();
        to.add(
                FACTS,
                span.id(),
                firm.uscc().code(),
                span.effective().from(),
                span.effective().until(),
                firm.recordedAt(),
                facts.name(),
                facts.establishedOn(),
                facts.region().code(),
                facts.reportingUnit().code(),
                facts.techField().code(),
                facts.industry().code(),
                facts.parkCode(),
                facts.status().name());
    }

    static void factsSuperseded(Statements to, FactsSpan span, Instant at) {
        to.add(FACTS_SUPERSEDED, at, span.id());
    }

    static void certification(Statements to, Firm firm, Certification one) {
        var ending = one.ending();
        to.add(
                CERTIFICATION,
                one.id(),
                one.revision(),
                firm.uscc().code(),
                one.rung().name(),
                one.number().text(),
                one.issuedOn(),
                one.validFrom(),
                one.validThrough(),
                one.decisionNumber(),
                one.issuer(),
                one.parkCode(),
                ending == null ? null : ending.on(),
                ending == null ? null : ending.how().name(),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.decisionNumber(),
                ending == null ? null : nameOf(ending.outcome()),
                ending == null ? null : nameOf(ending.ground()),
                one.overrideReason(),
                one.isVoid(),
                one.firstRecordedAt(),
                firm.recordedAt());
    }

    static void certificationSuperseded(Statements to, UUID id, Instant at) {
        to.add(CERTIFICATION_SUPERSEDED, at, id);
    }

    static void history(Statements to, UUID id, FirmChange change, long firstSequence, Decision by, String details) {
        var after = change.after();
        var recorded = change.certifications();
        to.add(
                HISTORY,
                id,
                after.uscc().code(),
                after.version(),
                firstSequence,
                after.firmSequence(),
                change.kind().name(),
                change.effectiveOn(),
                after.recordedAt(),
                by.actor(),
                by.via(),
                recorded.size() == 1 ? recorded.getFirst().id() : null,
                by.decisionNumber(),
                by.issuer(),
                by.reason(),
                details);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
