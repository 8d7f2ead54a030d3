package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Rung;

/**
 * Which certifications are about to run out: only the one that ends the rung's unbroken run, and not one that a
 * decision ends. Of several thresholds passed at once, the nearest only.
 */
final class ExpiryNotices {
    /** Days ahead, farthest first. */
    static final List<Integer> THRESHOLDS = List.of(180, 90, 60, 30, 7);

    private ExpiryNotices() {}

    /** The notices that are due on a day, told before or not. */
    static List<LadderEvent.Expiring> due(Firm firm, LocalDate day) {
        var held = firm.standing();
        return Arrays.stream(Rung.values())
                .flatMap(rung -> held.runOn(rung, day).flatMap(run -> last(firm, rung, run)).stream())
                .flatMap(one -> nearest(one, day).stream().map(days -> new LadderEvent.Expiring(one, days, day)))
                .toList();
    }

    /** Those of a day that came late: a nearer threshold passed since then stands for it, and so does the lapse. */
    static List<LadderEvent.Expiring> stillDue(Firm firm, LocalDate day, LocalDate today) {
        var now = due(firm, today);
        return due(firm, day).stream()
                .filter(then -> now.stream().anyMatch(one -> isSame(one, then)))
                .toList();
    }

    /** Every day on which a notice falls due. */
    static Stream<LocalDate> days(Firm firm) {
        var held = firm.standing();
        return Arrays.stream(Rung.values())
                .flatMap(rung -> held.runs(rung).stream()
                        .flatMap(run -> last(firm, rung, run).stream().flatMap(one -> days(one, run))));
    }

    private static Stream<LocalDate> days(Certification last, DayRange run) {
        return THRESHOLDS.stream()
                .map(days -> last.validThrough().minusDays(days))
                .map(day -> day.isBefore(run.from()) ? run.from() : day);
    }

    /** The one that ends a run, if no decision does. */
    private static Optional<Certification> last(Firm firm, Rung rung, DayRange run) {
        return firm.certifications().stream()
                .filter(one -> one.rung() == rung
                        && one.ending() == null
                        && !one.held().isEmpty())
                .filter(one -> Objects.equals(one.held().until(), run.until()))
                .max(Comparator.comparing(Certification::validFrom)
                        .thenComparing(one -> one.id().toString()));
    }

    private static Optional<Integer> nearest(Certification one, LocalDate day) {
        long left = ChronoUnit.DAYS.between(day, one.validThrough());
        return THRESHOLDS.stream().filter(days -> days >= left).min(Comparator.naturalOrder());
    }

    private static boolean isSame(LadderEvent.Expiring one, LadderEvent.Expiring other) {
        return one.certification().id().equals(other.certification().id()) && one.daysAhead() == other.daysAhead();
    }
}
