package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that what was recorded of a certification was wrong. The old version stays readable: by what was known then. */
@ApplicationScoped
public class CorrectCertification {
    private final FirmAccess access;
    private final GrantChecks checks;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    CorrectCertification(FirmAccess access, GrantChecks checks, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.checks = checks;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 for a taken number or what ended with the firm */
    @Transactional
    public Certified correct(Uscc uscc, UUID id, CorrectionRequest request) {
        var before = access.lockForDecision(uscc);
        var known = before.certification(id).orElseThrow(Problem::notFound);
        access.requireDecision(known.rung(), known.parkCode(), before);
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var reason = codes.text(request.reason(), CertifyFirm.LONGEST_REASON, "/reason");
        var correction = Correction.of(request, known, before, codes, faults);
        access.requireDecision(correction.rung(), correction.parkCode(), before);
        check(correction, request, before, codes, faults);
        faults.refuseIfAny();
        var corrected = Deregistration.cut(correction.corrected(), before);
        var today = ledger.today();
        var fields = Correction.fields(known, corrected);
        if (fields.isEmpty()) {
            return CertifyFirm.answer(before, known, today, List.of());
        }
        var warnings = Advice.on(corrected, before);
        var change = FirmChange.corrected(before, corrected, fields, today, warnings);
        var by = Decision.of(caller.name())
                .by(corrected.decisionNumber(), corrected.issuer())
                .because(reason);
        return CertifyFirm.answer(ledger.record(change, by), corrected, today, warnings);
    }

    private void check(Correction one, CorrectionRequest request, Firm firm, Codes codes, Faults faults) {
        if (one.isVoid()) {
            return;
        }
        checks.days(one.issuedOn(), one.validFrom(), one.validThrough(), firm, codes, faults);
        if (one.isGrantedOtherwise()) {
            checks.sameYear(
                    one.rung(),
                    one.issuedOn(),
                    one.overrideReason(),
                    one.known().id(),
                    firm,
                    faults);
        }
        one.number()
                .ifPresent(number -> checks.number(
                        number, one.rung(), one.parkCode(), one.known().id(), faults));
        checkEnding(one, one.ending(), faults);
        boolean undoes = request.ended().isNamed() && one.known().endedWithFirm();
        faults.addIf(undoes, "/ended", LadderFault.ENDED_WITH_THE_FIRM);
    }

    private static void checkEnding(Correction one, @Nullable Ending ending, Faults faults) {
        if (ending == null || ending.how() == CertificationEnd.DEREGISTERED) {
            return;
        }
        DayChecks.isWithin(one.validFrom(), one.validThrough(), ending.on(), "/ended/on", faults);
        DayChecks.groundFits(ending.ground(), ending.outcome(), "/ended/ground", faults);
    }
}
