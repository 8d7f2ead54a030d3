package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * A certification recorded or corrected later: cut where the firm ended, as if it had been known then. What ended with
     * the firm stays ended, also when the firm came back, unless by its corrected days it was over before.
     */
    static Certification cut(Certification one, Firm firm) {
        var known = one.ending();
        if (one.isVoid() || (known != null && !one.endedWithFirm())) {
            return one;
        }
        return one.cutBy(Stream.of(
                        Optional.ofNullable(known),
                        firm.deregisteredAfter(one.validFrom()).map(day -> ending(day, null)))
                .flatMap(Optional::stream)
                .filter(end -> !end.on().isAfter(one.validThrough()))
                .min(Comparator.comparing(Ending::on))
                .orElse(null));
    }

    /**
     * The next version of one that ended with the firm, as if the firm had not: ended as it was before, if that was still to
     * come then and still lies within its validity. An end before the firm's was taken back meanwhile, or the firm would
     * not have ended it.
     */
    static Certification undone(Certification one, Optional<Ending> earlier) {
        var gone = Objects.requireNonNull(one.ending()).on();
        return one.ended(earlier.filter(end -> end.on().isAfter(gone))
                .filter(end -> !end.on().isBefore(one.validFrom()))
                .filter(end -> !end.on().isAfter(one.validThrough()))
                .orElse(null));
    }

    /** Whether a deregistration on this day is what ended it. */
    static boolean ended(Certification one, LocalDate on) {
        return one.ending() != null && one.endedWithFirm() && one.ending().on().equals(on);
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
