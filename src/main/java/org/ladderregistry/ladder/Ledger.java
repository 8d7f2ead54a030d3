package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.event.Outbox;
import org.ladderregistry.platform.Statements;

/** Where every change is written: the new facts, the history and the events, in the caller's transaction. */
@ApplicationScoped
class Ledger {
    private final DataSource database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Ledger(DataSource database, Outbox outbox, ObjectMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** What the history keeps beside the columns of its own. */
    @Schema(name = "HistoryDetails")
    record Details(
            List<LadderEvent.FieldChange> fields,
            List<StandingChange.Held> changes,
            List<StandingChange.Moved> positions,
            List<String> warnings) {}

    /** An identifier that sorts by the time it was made. */
    UUID newId() {
        return ids.generate();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Records a change of a firm that the caller has locked.
     *
     * @return the firm as it then is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Firm record(FirmChange change, Instant stamp, Decision by, @Nullable Source source) {
        var before = change.before();
        long last = before == null ? 0 : before.firmSequence();
        int version = before == null ? 1 : before.version() + 1;
        var after =
                change.after().recorded(stamp, version, last + change.events().size());
        var recorded = change.resultingIn(after);
        var statements = new Statements();
        keepCounters(statements, recorded, source);
        keepFacts(statements, recorded);
        keepCertification(statements, recorded);
        LedgerRows.history(statements, newId(), recorded, last + 1, by, details(recorded));
        publish(statements, recorded, last);
        statements.sendTo(database);
        return after;
    }

    private static void keepCounters(Statements statements, FirmChange change, @Nullable Source source) {
        if (change.before() == null) {
            LedgerRows.firm(statements, change.after(), source);
        } else {
            LedgerRows.counters(statements, change.after());
        }
    }

    private static void keepFacts(Statements statements, FirmChange change) {
        var after = change.after();
        var before =
                change.before() == null ? List.<FactsSpan>of() : change.before().facts();
        before.stream()
                .filter(span -> !after.facts().contains(span))
                .forEach(span -> LedgerRows.factsSuperseded(statements, span, after.recordedAt()));
        after.facts().stream()
                .filter(span -> !before.contains(span))
                .forEach(span -> LedgerRows.facts(statements, after, span));
    }

    private static void keepCertification(Statements statements, FirmChange change) {
        var certification = change.certification();
        if (certification == null) {
            return;
        }
        if (certification.revision() > 1) {
            LedgerRows.certificationSuperseded(
                    statements, certification.id(), change.after().recordedAt());
        }
        LedgerRows.certification(statements, change.after(), certification);
    }

    private void publish(Statements statements, FirmChange change, long last) {
        var today = today();
        var entries = new ArrayList<Outbox.Entry>();
        for (var event : change.events()) {
            long sequence = last + entries.size() + 1;
            var data = EventData.of(event, change, today, sequence);
            entries.add(new Outbox.Entry(event.type(), change.after().uscc().code(), sequence, data));
        }
        outbox.append(statements, entries, change.after().recordedAt(), StandingView.of(change.after(), today));
    }

    private String details(FirmChange change) {
        var fields = change.events().stream()
                .filter(LadderEvent.Updated.class::isInstance)
                .flatMap(event -> ((LadderEvent.Updated) event).fields().stream())
                .toList();
        var warnings = change.warnings().stream().map(Warning::code).toList();
        var standing = change.standing();
        try {
            return json.writeValueAsString(new Details(fields, standing.changes(), standing.positions(), warnings));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
