package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that a deregistered firm is there again: from a day on, or as if it had never been gone. */
@ApplicationScoped
public class ReinstateFirm {
    private final FirmAccess access;
    private final Certificates certificates;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    ReinstateFirm(FirmAccess access, Certificates certificates, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.certificates = certificates;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 when the firm is not deregistered */
    @Transactional
    public FirmView reinstate(Uscc uscc, ReinstatementRequest request) {
        var before = access.lock(uscc, Permission.RECORD_FIRM_LIFE);
        var today = ledger.today();
        var annuls = Boolean.TRUE.equals(request.annul());
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var decision = codes.text(request.decisionNumber(), EndCertification.LONGEST_TEXT, "/decisionNumber");
        var reason = codes.text(request.reason(), EndCertification.LONGEST_TEXT, "/reason");
        check(request, before, today, faults);
        faults.refuseIfAny();
        var gone = before.deregisteredSince(today).orElseThrow();
        var back = annuls ? broughtBack(before, gone) : List.<Certification>of();
        var timeline = new FactsTimeline(before.facts(), ledger::newId);
        timeline.set(FactField.STATUS, Facts.Status.ACTIVE, annuls ? gone : request.effectiveOn());
        var after = before.with(timeline.spans()).withAll(back);
        var change = FirmChange.reinstated(before, after, back, request.effectiveOn(), today, annuls);
        var by = Decision.of(caller.name()).by(decision, null).because(reason);
        return FirmView.of(ledger.record(change, by), today);
    }

    private static void check(ReinstatementRequest request, Firm firm, LocalDate today, Faults faults) {
        var on = request.effectiveOn();
        faults.addIf(on.isAfter(today), "/effectiveOn", LadderFault.EFFECTIVE_IN_THE_FUTURE);
        var gone = firm.deregisteredSince(today);
        faults.addIf(gone.isEmpty(), "", LadderFault.NOT_DEREGISTERED);
        boolean annuls = Boolean.TRUE.equals(request.annul());
        gone.filter(since -> annuls ? on.isBefore(since) : !on.isAfter(since))
                .ifPresent(since -> faults.add("/effectiveOn", LadderFault.BEFORE_DEREGISTRATION, since));
    }

    /** The next versions of what ended with the firm, ended as it was before, if it was. */
    private List<Certification> broughtBack(Firm firm, LocalDate gone) {
        return firm.certifications().stream()
                .filter(one -> Deregistration.ended(one, gone))
                .map(one -> Deregistration.undone(one, certificates.endingBeforeDeregistration(one.id())))
                .toList();
    }
}
