package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.contact.PutContact;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Registers a firm. */
@ApplicationScoped
public class RegisterFirm {
    private final Firms firms;
    private final Ledger ledger;
    private final PutContact putContact;
    private final ParkDirectory parks;
    private final Caller caller;
    private final Clock clock;

    RegisterFirm(Firms firms, Ledger ledger, PutContact putContact, ParkDirectory parks, Caller caller, Clock clock) {
        this.firms = firms;
        this.ledger = ledger;
        this.putContact = putContact;
        this.parks = parks;
        this.caller = caller;
        this.clock = clock;
    }

    /** A firm that was registered, and what a person should look at. */
    public record Registered(FirmView firm, List<Warning> warnings) {}

    /** @throws Problem 422 naming every faulty value, 409 when the firm is registered already, 403 for a place out of the caller's scope */
    @Transactional
    public Registered register(FirmRequest request) {
        caller.require(Permission.REGISTER_FIRMS);
        var faults = new Faults();
        var read = FirmReading.of(request, new Codes(parks, faults), faults, ledger.today());
        read.uscc().ifPresent(uscc -> reportIfRegistered(uscc, faults));
        if (read.contact() != null) {
            putContact.refuseWithoutKey("/contact", faults);
        }
        faults.refuseIfAny();
        caller.require(Permission.REGISTER_FIRMS, read.facts().place());
        var uscc = read.uscc().orElseThrow();
        var stamp = clock.instant();
        var warnings = uscc.warnings().stream()
                .map(warning -> Warning.of(warning, "GB 32100-2015"))
                .toList();
        var change = FirmChange.registered(firm(uscc, read, stamp), ledger.today(), warnings);
        var firm = ledger.record(change, stamp, Decision.of(caller.name()), read.source());
        if (read.contact() != null) {
            putContact.putFirst(uscc, read.contact(), stamp);
        }
        return new Registered(FirmView.of(firm, ledger.today()), warnings);
    }

    private void reportIfRegistered(Uscc uscc, Faults faults) {
        faults.addIf(firms.lockUnregistered(uscc).isPresent(), "/uscc", LadderFault.FIRM_REGISTERED, uscc);
    }

    private Firm firm(Uscc uscc, FirmReading read, Instant stamp) {
        var facts = read.facts();
        var arrivedOn = read.arrivedOn();
        var spans = arrivedOn == null || arrivedOn.equals(facts.establishedOn())
                ? List.of(span(facts.establishedOn(), null, facts))
                : List.of(
                        span(facts.establishedOn(), arrivedOn, FactField.UNIT.in(facts, ReportingUnit.OUT)),
                        span(arrivedOn, null, facts));
        return new Firm(uscc, 1, 0, stamp, spans, List.of(), List.of());
    }

    private FactsSpan span(LocalDate from, @Nullable LocalDate until, Facts facts) {
        return new FactsSpan(ledger.newId(), new DayRange(from, until), facts);
    }
}
