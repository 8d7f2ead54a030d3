package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.event.Outbox;

/** Where every change is written: the new facts, the history and the events, in the caller's transaction. */
@ApplicationScoped
class Ledger {
    private final EntityManager database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Ledger(EntityManager database, Outbox outbox, ObjectMapper json, Clock clock) {
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
        keepCounters(recorded, source);
        keepFacts(recorded);
        keepCertification(recorded);
        database.persist(new HistoryRow(newId(), recorded, last + 1, by, details(recorded)));
        publish(recorded, last);
        return after;
    }

    private void keepCounters(FirmChange change, @Nullable Source source) {
        var after = change.after();
        if (change.before() == null) {
            database.persist(new FirmRow(after, source));
        } else {
            database.find(FirmRow.class, after.uscc().code(), LockModeType.PESSIMISTIC_WRITE)
                    .advance(after);
        }
    }

    private void keepFacts(FirmChange change) {
        var after = change.after();
        var before =
                change.before() == null ? List.<FactsSpan>of() : change.before().facts();
        before.stream()
                .filter(span -> !after.facts().contains(span))
                .forEach(span -> supersede(span, after.recordedAt()));
        after.facts().stream()
                .filter(span -> !before.contains(span))
                .forEach(span -> database.persist(new FactsRow(after.uscc().code(), span, after.recordedAt())));
    }

    private void supersede(FactsSpan span, Instant at) {
        database.createQuery("UPDATE FactsRow SET supersededAt = :at WHERE id = :id")
                .setParameter("at", at)
                .setParameter("id", span.id())
                .executeUpdate();
    }

    private void keepCertification(FirmChange change) {
        var certification = change.certification();
        if (certification == null) {
            return;
        }
        var after = change.after();
        if (certification.revision() > 1) {
            database.createQuery(
                            "UPDATE CertificationRow SET supersededAt = :at WHERE id = :id AND supersededAt IS NULL")
                    .setParameter("at", after.recordedAt())
                    .setParameter("id", certification.id())
                    .executeUpdate();
        }
        database.persist(new CertificationRow(after.uscc().code(), certification, after.recordedAt()));
    }

    private void publish(FirmChange change, long last) {
        var today = today();
        var entries = new ArrayList<Outbox.Entry>();
        for (var event : change.events()) {
            long sequence = last + entries.size() + 1;
            var data = EventData.of(event, change, today, sequence);
            entries.add(new Outbox.Entry(event.type(), change.after().uscc().code(), sequence, data));
        }
        outbox.append(entries, change.after().recordedAt(), StandingView.of(change.after(), today));
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
