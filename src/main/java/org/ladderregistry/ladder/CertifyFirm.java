package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that a firm was given a rung: admitted, certified, or certified again. Never refused for what others do at once. */
@ApplicationScoped
public class CertifyFirm {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_REASON = 500;

    private final FirmAccess access;
    private final GrantChecks checks;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    CertifyFirm(FirmAccess access, GrantChecks checks, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.access = access;
        this.checks = checks;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 for a taken number or a firm that is no more */
    @Transactional
    public Certified certify(Uscc uscc, CertificationRequest request) {
        var before = access.lockForDecision(uscc);
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var number = codes.number(request.certificateNumber(), "/certificateNumber");
        var decision = codes.text(request.decisionNumber(), LONGEST_TEXT, "/decisionNumber");
        var issuer = codes.text(request.issuer(), LONGEST_TEXT, "/issuer");
        var park = admittingPark(request, before, codes);
        access.requireDecision(request.rung(), park, before);
        var override = codes.optional(request.overrideReason(), LONGEST_REASON, "/overrideReason");
        checks.days(request.issuedOn(), request.validFrom(), request.validThrough(), before, codes, faults);
        checks.sameYear(request.rung(), request.issuedOn(), override, null, before, faults);
        number.ifPresent(known -> checks.number(known, request.rung(), park, null, faults));
        faults.refuseIfAny();
        var stamp = ledger.stampAfter(before);
        var granted = Deregistration.cut(
                granted(request, number.orElseThrow(), decision, issuer, park, override, stamp), before);
        var today = ledger.today();
        var warnings = Advice.on(granted, before);
        var change = FirmChange.certified(before, granted, today, warnings);
        var by = Decision.of(caller.name()).by(decision, issuer).because(override);
        return answer(ledger.record(change, stamp, by, null), granted, today, warnings);
    }

    private Certification granted(
            CertificationRequest request,
            CertificateNumber number,
            String decision,
            String issuer,
            @Nullable String park,
            @Nullable String override,
            Instant stamp) {
        return new Certification(
                ledger.newId(),
                1,
                request.rung(),
                number,
                request.issuedOn(),
                request.validFrom(),
                request.validThrough(),
                decision,
                issuer,
                park,
                override,
                null,
                false,
                stamp);
    }

    static Certified answer(Firm after, Certification recorded, LocalDate today, List<Warning> warnings) {
        var position = after.standing().positionOn(today).map(PositionView::of).orElse(null);
        return new Certified(CertificationView.of(recorded, today), position, warnings, after.version());
    }

    private static @Nullable String admittingPark(CertificationRequest request, Firm firm, Codes codes) {
        var given = codes.park(request.parkCode(), "/parkCode");
        return admittingPark(given, request.rung(), request.validFrom(), firm);
    }

    /** Of an admission that names no incubator it is the park the firm lies in. */
    static @Nullable String admittingPark(@Nullable String given, Rung rung, LocalDate from, Firm firm) {
        if (given != null || rung != Rung.INCUBATED) {
            return given;
        }
        return firm.factsOn(from).map(Facts::parkCode).orElse(null);
    }
}
