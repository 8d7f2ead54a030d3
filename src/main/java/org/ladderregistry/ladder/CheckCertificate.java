package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.Reading;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Answers whether a certificate of an upper rung is in force today. For everybody: no permission is asked, and little is told. */
@ApplicationScoped
public class CheckCertificate {
    private final Certificates certificates;
    private final Firms firms;
    private final Ledger ledger;

    CheckCertificate(Certificates certificates, Firms firms, Ledger ledger) {
        this.certificates = certificates;
        this.firms = firms;
        this.ledger = ledger;
    }

    /** @throws Problem 404 when no certificate has this number */
    @Transactional
    public CertificateView check(String text) {
        if (!(CertificateNumber.read(text) instanceof Reading.Read<CertificateNumber, ?>(var number))) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        var holder = certificates
                .holderOf(number, Rung.HIGH_TECH, null)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        var firm = firms.known(Uscc.of(holder.uscc())).orElseThrow();
        return view(firm, firm.certification(holder.certification()).orElseThrow());
    }

    private CertificateView view(Firm firm, Certification one) {
        var today = ledger.today();
        return new CertificateView(
                one.number().text(),
                firm.factsOn(today).orElseThrow().name(),
                one.rung(),
                one.inForceOn(today),
                one.issuedOn(),
                one.validFrom(),
                one.validThrough(),
                one.endedBy(today)
                        .map(end -> new CertificateView.End(end.on(), end.how()))
                        .orElse(null));
    }
}
