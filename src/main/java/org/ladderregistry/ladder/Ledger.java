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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.event.Outbox;
import org.ladderregistry.platform.Statements;

/** Where every change is written: the new facts, the history and the events, in the caller's transaction. */
@ApplicationScoped
class Ledger {
    private final DataSource database;
    private final Outbox outbox;
    private final Audit audit;
    private final ToldExpiries expiries;
    private final ObjectMapper json;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Ledger(DataSource database, Outbox outbox, Audit audit, ToldExpiries expiries, ObjectMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
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
            passDay(change);
            return change.after();
        }
        long last = before == null ? 0 : before.firmSequence();
        int version = versionAfter(change);
        var after =
                change.after().recorded(stamp, version, last + change.events().size());
        write(change.resultingIn(after), last, by, source);
        return after;
    }

    private void write(FirmChange change, long last, Decision by, @Nullable Source source) {
        var statements = new Statements();
        if (change.before() == null) {
            LedgerRows.firm(statements, change, source);
        } else {
            LedgerRows.counters(statements, change);
        }
        keepFacts(statements, change);
        change.certifications().forEach(one -> keep(statements, one, change.after()));
        LedgerRows.history(statements, newId(), change, last + 1, by, details(change));
        if (!by.equals(Decision.OF_THE_CALENDAR)) {
            var firm = change.after();
            audit.append(statements, Deed.change(firm.uscc().code(), firm.firmSequence()));
        }
        publish(statements, change, last);
        statements.sendTo(database);
    }

    /** A day that brought nothing is behind the firm. */
    private void passDay(FirmChange change) {
        var statements = new Statements();
        LedgerRows.counters(statements, change);
        statements.sendTo(database);
    }

    /** What only the calendar brings changes neither the firm nor its certifications. */
    private static int versionAfter(FirmChange change) {
        var before = change.before();
        if (before == null) {
            return 1;
        }
        return change.kind() == ChangeKind.TURNED ? before.version() : before.version() + 1;
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

    private static void keep(Statements statements, Certification certification, Firm after) {
        if (certification.revision() > 1) {
            LedgerRows.certificationSuperseded(statements, certification.id(), after.recordedAt());
        }
        LedgerRows.certification(statements, after, certification);
    }

    private void publish(Statements statements, FirmChange change, long last) {
        var entries = new ArrayList<Outbox.Entry>();
        for (var event : change.events()) {
            long sequence = last + entries.size() + 1;
            var data = EventData.of(event, change, sequence);
            entries.add(new Outbox.Entry(event.type(), change.after().uscc().code(), sequence, data));
        }
        var standing = StandingView.topical(change.after(), change.day());
        outbox.append(statements, entries, change.after().recordedAt(), standing);
    }

    private String details(FirmChange change) {
        try {
            return json.writeValueAsString(HistoryDetails.of(change));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
