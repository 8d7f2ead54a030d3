package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ladderregistry.access.Caller;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that an office took a certification back; also one that has lapsed, and then in the place of the lapse. */
@ApplicationScoped
public class RevokeCertification {
    private final FirmAccess access;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    RevokeCertification(FirmAccess access, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /**
     * @return with a warning when the rung was given again in the year of the revocation
     * @throws Problem 404, 422 naming every faulty value, 409 when it was revoked or had ended before that day
     */
    @Transactional
    public Certified revoke(Uscc uscc, UUID id, RevocationRequest request) {
        var before = access.lockForDecision(uscc);
        var known = before.certification(id).orElseThrow(Problem::notFound);
        access.requireDecision(known.rung(), known.parkCode(), before);
        var faults = new Faults();
        var ending = read(request, new Codes(parks, faults));
        check(ending, known, faults);
        faults.refuseIfAny();
        var revoked = known.ended(ending);
        var today = ledger.today();
        var warnings = Advice.onRevocation(revoked, before);
        var change = FirmChange.revoked(before, revoked, ending.on(), today, warnings);
        var by = Decision.of(caller.name()).by(ending.decisionNumber(), null).because(ending.reason());
        return CertifyFirm.answer(ledger.record(change, by), revoked, today, warnings);
    }

    private static Ending read(RevocationRequest request, Codes codes) {
        return new Ending(
                request.effectiveOn(),
                CertificationEnd.REVOKED,
                codes.text(request.reason(), EndCertification.LONGEST_TEXT, "/reason"),
                codes.text(request.decisionNumber(), EndCertification.LONGEST_TEXT, "/decisionNumber"),
                null,
                null);
    }

    private static void check(Ending ending, Certification known, Faults faults) {
        DayChecks.isWithin(known.validFrom(), known.validThrough(), ending.on(), "/effectiveOn", faults);
        var earlier = known.ending();
        if (earlier == null) {
            return;
        }
        boolean twice = earlier.how() == CertificationEnd.REVOKED;
        faults.addIf(twice, "", LadderFault.ALREADY_REVOKED, known.number());
        boolean over = !twice && earlier.on().isBefore(ending.on());
        faults.addIf(over, "", LadderFault.ALREADY_ENDED, known.number());
    }
}
