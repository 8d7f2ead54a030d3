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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.event.Outbox;

/** Where every change is written: the new facts, the history and the events, in the caller's transaction. */
@ApplicationScoped
class Ledger {
    private final EntityManager database;
    private final Outbox outbox;
    private final ToldExpiries expiries;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Ledger(EntityManager database, Outbox outbox, ToldExpiries expiries, ObjectMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.expiries = expiries;
        this.json = json;
        this.clock = clock;
    }

    /** An identifier that sorts by the time it was made. */
    UUID newId() {
        return ids.generate();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A stamp that lies behind every one this firm has. Only under its lock. */
    Instant stampAfter(Firm firm) {
        var now = clock.instant();
        return now.isAfter(firm.recordedAt()) ? now : firm.recordedAt().plus(1, ChronoUnit.MICROS);
    }

    /** Records a change of a firm that the caller has locked; the stamp is given now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Firm record(FirmChange change, Decision by) {
        return record(change, stampAfter(Objects.requireNonNull(change.before())), by, null);
    }

    /**
     * Records a change of a firm that the caller has locked.
     *
     * @return the firm as it then is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Firm record(FirmChange planned, Instant stamp, Decision by, @Nullable Source source) {
        var change = planned.telling(expiries.untold(planned, stamp));
        var before = change.before();
        if (change.events().isEmpty()) {
            row(change).turn(change.after(), change.day());
            return change.after();
        }
        long last = before == null ? 0 : before.firmSequence();
        int version = versionAfter(change);
        var after =
                change.after().recorded(stamp, version, last + change.events().size());
        var recorded = change.resultingIn(after);
        keepCounters(recorded, source);
        keepFacts(recorded);
        recorded.certifications().forEach(one -> keep(one, recorded.after()));
        database.persist(new HistoryRow(newId(), recorded, last + 1, by, details(recorded)));
        publish(recorded, last);
        return after;
    }

    private void keepCounters(FirmChange change, @Nullable Source source) {
        var after = change.after();
        if (change.before() == null) {
            database.persist(new FirmRow(after, change.day(), source));
        } else {
            row(change).advance(after, change.day());
        }
    }

    private FirmRow row(FirmChange change) {
        return database.find(FirmRow.class, change.after().uscc().code(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What only the calendar brings changes neither the firm nor its certifications. */
    private static int versionAfter(FirmChange change) {
        var before = change.before();
        if (before == null) {
            return 1;
        }
        return change.kind() == ChangeKind.TURNED ? before.version() : before.version() + 1;
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

    private void keep(Certification certification, Firm after) {
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
        var entries = new ArrayList<Outbox.Entry>();
        for (var event : change.events()) {
            long sequence = last + entries.size() + 1;
            var data = EventData.of(event, change, sequence);
            entries.add(new Outbox.Entry(event.type(), change.after().uscc().code(), sequence, data));
        }
        outbox.append(entries, change.after().recordedAt(), StandingView.topical(change.after(), change.day()));
    }

    private String details(FirmChange change) {
        try {
            return json.writeValueAsString(HistoryDetails.of(change));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
