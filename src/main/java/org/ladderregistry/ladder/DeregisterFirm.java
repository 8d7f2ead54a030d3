package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that a firm ceased to be: what it holds on that day ends with it, what has not begun never is. */
@ApplicationScoped
public class DeregisterFirm {
    private final FirmAccess access;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    DeregisterFirm(FirmAccess access, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 when it is deregistered already */
    @Transactional
    public FirmView deregister(Uscc uscc, DeregistrationRequest request) {
        var before = access.lock(uscc, Permission.RECORD_FIRM_LIFE);
        var today = ledger.today();
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var reason = codes.text(request.reason(), EndCertification.LONGEST_TEXT, "/reason");
        var decision = codes.optional(request.decisionNumber(), EndCertification.LONGEST_TEXT, "/decisionNumber");
        check(request.effectiveOn(), before, today, faults);
        faults.refuseIfAny();
        var on = request.effectiveOn();
        var cut = Deregistration.cut(before, on, reason);
        var timeline = new FactsTimeline(before.facts(), ledger::newId);
        timeline.set(FactField.STATUS, Facts.Status.DEREGISTERED, on);
        var after = before.with(timeline.spans()).withAll(cut);
        var change = FirmChange.deregistered(before, after, cut, on, today, reason);
        var by = Decision.of(caller.name()).by(decision, null).because(reason);
        return FirmView.of(ledger.record(change, by), today);
    }

    private static void check(LocalDate on, Firm firm, LocalDate today, Faults faults) {
        DayChecks.hasCome(on, firm, today, faults);
        boolean gone = firm.isDeregisteredOn(today);
        faults.addIf(gone, "", LadderFault.FIRM_DEREGISTERED);
        boolean otherwiseLater = !gone
                && firm.facts().stream()
                        .anyMatch(span -> span.facts().status() == Facts.Status.DEREGISTERED
                                && (span.effective().until() == null
                                        || span.effective().until().isAfter(on)));
        faults.addIf(otherwiseLater, "/effectiveOn", LadderFault.STATUS_CHANGED_LATER);
    }
}
