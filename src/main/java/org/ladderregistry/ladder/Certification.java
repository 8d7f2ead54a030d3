package org.ladderregistry.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Rung;

/**
 * A firm holds a rung from one day through another, by a decision made elsewhere: one version of what the registry knows of it.
 *
 * @param revision 1, 2, 3 … as the registry learns more
 * @param parkCode for INCUBATED the admitting incubator; otherwise of no meaning for counting
 * @param overrideReason why an office granted it in the year of a revocation, when it did
 * @param isVoid recorded by mistake: it never was
 * @param firstRecordedAt when the registry first learned of it
 */
public record Certification(
        UUID id,
        int revision,
        Rung rung,
        CertificateNumber number,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validThrough,
        String decisionNumber,
        String issuer,
        @Nullable String parkCode,
        @Nullable String overrideReason,
        @Nullable Ending ending,
        boolean isVoid,
        Instant firstRecordedAt) {

    /** The order in which certifications are listed. */
    public static final Comparator<Certification> ORDER = Comparator.comparing(Certification::validFrom)
            .thenComparing(one -> one.id().toString());

    /** The days on which it is in force. */
    public DayRange held() {
        var whole = DayRange.through(validFrom, validThrough);
        if (isVoid) {
            return new DayRange(validFrom, validFrom);
        }
        if (ending == null) {
            return whole;
        }
        var cut = ending.on().isBefore(validFrom) ? validFrom : ending.on();
        return whole.intersect(new DayRange(validFrom, cut));
    }

    public boolean inForceOn(LocalDate day) {
        return held().contains(day);
    }

    /** How it had ended by a day, if it had: by a decision, or by running out. */
    public Optional<Ending> endedBy(LocalDate day) {
        var end = ending != null
                ? ending
                : new Ending(validThrough.plusDays(1), CertificationEnd.LAPSED, null, null, null, null);
        return Optional.of(end).filter(known -> !known.on().isAfter(day));
    }

    /** Whether the firm's own end is what ended it. */
    boolean endedWithFirm() {
        return ending != null && ending.how() == CertificationEnd.DEREGISTERED;
    }

    /** Whether it had run out before a day, and no decision had ended it. */
    boolean hasLapsedBy(LocalDate day) {
        return !isVoid && ending == null && validThrough.isBefore(day);
    }

    /** The next version, cut short by a decision; with null, no longer. */
    Certification ended(@Nullable Ending by) {
        return with(by, revision + 1);
    }

    /** The same version, cut short from its beginning. */
    Certification cutBy(@Nullable Ending by) {
        return with(by, revision);
    }

    private Certification with(@Nullable Ending by, int version) {
        return new Certification(
                id,
                version,
                rung,
                number,
                issuedOn,
                validFrom,
                validThrough,
                decisionNumber,
                issuer,
                parkCode,
                overrideReason,
                by,
                isVoid,
                firstRecordedAt);
    }
}
