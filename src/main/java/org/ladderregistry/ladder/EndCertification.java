package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ladderregistry.access.Caller;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that a certification ended before it ran out, or, after it did, how it really ended. */
@ApplicationScoped
public class EndCertification {
    static final int LONGEST_TEXT = 500;

    private final FirmAccess access;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    EndCertification(FirmAccess access, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 when it was ended already */
    @Transactional
    public Certified end(Uscc uscc, UUID id, EndRequest request) {
        var before = access.lockForDecision(uscc);
        var known = before.certification(id).orElseThrow(Problem::notFound);
        access.requireDecision(known.rung(), known.parkCode(), before);
        var faults = new Faults();
        var ending = read(request, new Codes(parks, faults));
        check(request, known, faults);
        faults.refuseIfAny();
        var ended = known.ended(ending);
        var today = ledger.today();
        var warnings = Advice.on(ending, before);
        var change = FirmChange.ended(before, ended, request.effectiveOn(), today, warnings);
        var by = Decision.of(caller.name()).by(ending.decisionNumber(), null).because(ending.reason());
        return CertifyFirm.answer(ledger.record(change, by), ended, today, warnings);
    }

    private static Ending read(EndRequest request, Codes codes) {
        return new Ending(
                request.effectiveOn(),
                CertificationEnd.ENDED,
                codes.optional(request.reason(), LONGEST_TEXT, "/reason"),
                codes.optional(request.decisionNumber(), LONGEST_TEXT, "/decisionNumber"),
                request.outcome(),
                request.ground());
    }

    private static void check(EndRequest request, Certification known, Faults faults) {
        DayChecks.isWithin(known.validFrom(), known.validThrough(), request.effectiveOn(), "/effectiveOn", faults);
        faults.addIf(
                known.rung() == Rung.INCUBATED && request.outcome() == null, "/outcome", LadderFault.OUTCOME_NEEDED);
        DayChecks.groundFits(request.ground(), request.outcome(), "/ground", faults);
        faults.addIf(known.ending() != null, "", LadderFault.ALREADY_ENDED, known.number());
    }
}
