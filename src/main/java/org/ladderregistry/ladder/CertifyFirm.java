package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Records that a firm was given a rung: admitted, certified, or certified again. Never refused for what others do at once. */
@ApplicationScoped
public class CertifyFirm {
    private static final int LONGEST_TEXT = 200;

    private final Firms firms;
    private final Certificates certificates;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final Caller caller;

    CertifyFirm(Firms firms, Certificates certificates, Ledger ledger, ParkDirectory parks, Caller caller) {
        this.firms = firms;
        this.certificates = certificates;
        this.ledger = ledger;
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 for a taken number or a firm that is no more */
    @Transactional
    public Certified certify(Uscc uscc, CertificationRequest request) {
        caller.require(Permission.RECORD_DECISIONS);
        var before = firms.lock(uscc);
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var number = codes.number(request.certificateNumber(), "/certificateNumber");
        var decision = codes.text(request.decisionNumber(), LONGEST_TEXT, "/decisionNumber");
        var issuer = codes.text(request.issuer(), LONGEST_TEXT, "/issuer");
        var park = admittingPark(request, before, codes);
        checkDays(request, before, codes, faults);
        number.ifPresent(known -> reportIfTaken(known, request.rung(), park, faults));
        faults.refuseIfAny();
        var stamp = firms.stampAfter(before);
        var granted = granted(request, number.orElseThrow(), decision, issuer, park, stamp);
        var today = ledger.today();
        var warnings = Advice.on(granted, before);
        var change = FirmChange.certified(before, granted, today, warnings);
        var by = Decision.of(caller.name()).by(decision, issuer);
        return answer(ledger.record(change, stamp, by, null), granted, today, warnings);
    }

    private Certification granted(
            CertificationRequest request,
            CertificateNumber number,
            String decision,
            String issuer,
            @Nullable String park,
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
        if (given != null || request.rung() != Rung.INCUBATED) {
            return given;
        }
        return firm.factsOn(request.validFrom()).map(Facts::parkCode).orElse(null);
    }

    private static void checkDays(CertificationRequest request, Firm firm, Codes codes, Faults faults) {
        codes.day(request.issuedOn(), "/issuedOn");
        codes.day(request.validFrom(), "/validFrom");
        codes.day(request.validThrough(), "/validThrough");
        var established = firm.establishedOn();
        reportIfBefore(request.issuedOn(), established, "/issuedOn", faults);
        reportIfBefore(request.validFrom(), established, "/validFrom", faults);
        faults.addIf(
                request.validThrough().isBefore(request.validFrom()),
                "/validThrough",
                LadderFault.THROUGH_BEFORE_FROM,
                request.validFrom());
        boolean gone = firm.factsOn(request.validFrom())
                .map(facts -> facts.status() == Facts.Status.DEREGISTERED)
                .orElse(false);
        faults.addIf(gone, "/validFrom", LadderFault.FIRM_DEREGISTERED);
    }

    private static void reportIfBefore(LocalDate day, LocalDate established, String pointer, Faults faults) {
        faults.addIf(day.isBefore(established), pointer, LadderFault.BEFORE_ESTABLISHMENT, established);
    }

    private void reportIfTaken(CertificateNumber number, Rung rung, @Nullable String park, Faults faults) {
        certificates
                .holderOf(number, rung, park)
                .ifPresent(holder -> faults.add(
                        "/certificateNumber",
                        LadderFault.CERTIFICATE_NUMBER_TAKEN,
                        number,
                        holder.certification(),
                        holder.uscc()));
    }
}
