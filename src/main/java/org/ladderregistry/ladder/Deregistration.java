package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;

/** What the end of a firm does to its certifications. */
final class Deregistration {
    private Deregistration() {}

    /** The next versions of those that are in force on the day or have not begun: they end with the firm. */
    static List<Certification> cut(Firm firm, LocalDate on, String reason) {
        return firm.certifications().stream()
                .filter(one -> goesBeyond(one, on))
                .map(one -> one.ended(ending(on, reason)))
                .toList();
    }

    /** A certification recorded or corrected later: cut where the firm ended, as if it had been known then. */
    static Certification cut(Certification one, Firm firm) {
        boolean openOrCutBefore = one.ending() == null || one.ending().how() == CertificationEnd.DEREGISTERED;
        if (!openOrCutBefore || one.isVoid()) {
            return one;
        }
        var end = firm.deregisteredAfter(one.validFrom()).filter(day -> !day.isAfter(one.validThrough()));
        return one.cutBy(end.map(day -> ending(day, null)).orElse(null));
    }

    /** Whether a deregistration on this day is what ended it. */
    static boolean ended(Certification one, LocalDate on) {
        return one.ending() != null
                && one.ending().how() == CertificationEnd.DEREGISTERED
                && one.ending().on().equals(on);
    }

    private static boolean goesBeyond(Certification one, LocalDate on) {
        boolean runsOutBefore = one.validThrough().isBefore(on);
        boolean endsBefore = one.ending() != null && !one.ending().on().isAfter(on);
        return !runsOutBefore && !endsBefore;
    }

    private static Ending ending(LocalDate on, @Nullable String reason) {
        return new Ending(on, CertificationEnd.DEREGISTERED, reason, null, null, null);
    }
}
