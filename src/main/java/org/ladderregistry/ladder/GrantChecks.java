package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Faults;

/** What refuses a grant, whether it is being recorded or corrected. Criteria of a rung never do: they warn. */
@ApplicationScoped
class GrantChecks {
    /** Not granted again in the year of a revocation: 国科发火〔2016〕32号, 国科发政〔2017〕115号. */
    private static final Set<Rung> BARRED_FOR_THE_YEAR = Set.of(Rung.TECH_SME, Rung.HIGH_TECH);

    private final Certificates certificates;

    GrantChecks(Certificates certificates) {
        this.certificates = certificates;
    }

    /** The days of a grant, against each other and against the life of the firm. */
    void days(LocalDate issuedOn, LocalDate validFrom, LocalDate validThrough, Firm firm, Codes codes, Faults faults) {
        codes.day(issuedOn, "/issuedOn");
        codes.day(validFrom, "/validFrom");
        codes.day(validThrough, "/validThrough");
        var established = firm.establishedOn();
        reportIfBefore(issuedOn, established, "/issuedOn", faults);
        reportIfBefore(validFrom, established, "/validFrom", faults);
        faults.addIf(validThrough.isBefore(validFrom), "/validThrough", LadderFault.THROUGH_BEFORE_FROM, validFrom);
        faults.addIf(firm.isDeregisteredOn(validFrom), "/validFrom", LadderFault.FIRM_DEREGISTERED);
    }

    /** Whether another certification has the number already. */
    void number(CertificateNumber number, Rung rung, @Nullable String park, @Nullable UUID own, Faults faults) {
        certificates
                .holderOf(number, rung, park)
                .filter(holder -> !holder.certification().equals(own))
                .ifPresent(holder -> faults.add(
                        "/certificateNumber",
                        LadderFault.CERTIFICATE_NUMBER_TAKEN,
                        number,
                        holder.certification(),
                        holder.uscc()));
    }

    /**
     * A rung that was revoked may not be given again in the same calendar year, from the day of the revocation on.
     *
     * @param overrideReason why an office does so all the same
     */
    void sameYear(
            Rung rung,
            LocalDate issuedOn,
            @Nullable String overrideReason,
            @Nullable UUID own,
            Firm firm,
            Faults faults) {
        if (!BARRED_FOR_THE_YEAR.contains(rung) || overrideReason != null) {
            return;
        }
        firm.certifications().stream()
                .filter(one -> one.rung() == rung && !one.id().equals(own))
                .filter(one -> bars(one.ending(), issuedOn))
                .findFirst()
                .ifPresent(one -> faults.add(
                        "/issuedOn",
                        LadderFault.REVOKED_IN_THIS_YEAR,
                        one.number(),
                        one.ending() == null ? null : one.ending().on(),
                        clause(rung)));
    }

    /** Whether a certification was issued in the year of a revocation, from its day on. */
    static boolean bars(@Nullable Ending ending, LocalDate issuedOn) {
        return ending != null
                && ending.how() == CertificationEnd.REVOKED
                && ending.on().getYear() == issuedOn.getYear()
                && !issuedOn.isBefore(ending.on());
    }

    static boolean isBarredForTheYear(Rung rung) {
        return BARRED_FOR_THE_YEAR.contains(rung);
    }

    static String clause(Rung rung) {
        return rung == Rung.HIGH_TECH ? "国科发火〔2016〕32号" : "国科发政〔2017〕115号";
    }

    private static void reportIfBefore(LocalDate day, LocalDate established, String pointer, Faults faults) {
        faults.addIf(day.isBefore(established), pointer, LadderFault.BEFORE_ESTABLISHMENT, established);
    }
}
