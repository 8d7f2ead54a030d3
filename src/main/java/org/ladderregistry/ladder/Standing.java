package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Rung;

/** Which rungs a firm holds on which days, and the position that follows: worked out from its certifications, for all days at once. */
public final class Standing {
    private final List<Certification> certifications;
    private final Map<Rung, List<DayRange>> runs = new EnumMap<>(Rung.class);

    private Standing(List<Certification> certifications) {
        this.certifications = certifications;
        for (var rung : Rung.values()) {
            runs.put(rung, merged(certifications, rung));
        }
    }

    public static Standing of(List<Certification> certifications) {
        return new Standing(certifications.stream()
                .filter(one -> !one.held().isEmpty())
                .sorted(Certification.ORDER)
                .toList());
    }

    /** The unbroken runs of days on which a rung is held, in order. */
    public List<DayRange> runs(Rung rung) {
        return runs.getOrDefault(rung, List.of());
    }

    /** The run of the rung that a day lies in. */
    public Optional<DayRange> runOn(Rung rung, LocalDate day) {
        return runs(rung).stream().filter(run -> run.contains(day)).findFirst();
    }

    public boolean holds(Rung rung, LocalDate day) {
        return runOn(rung, day).isPresent();
    }

    /** Whether the rung was held on any day before this one. */
    public boolean heldBefore(Rung rung, LocalDate day) {
        return runs(rung).stream().anyMatch(run -> run.from().isBefore(day));
    }

    /** The highest rung held on a day; null for none. */
    public @Nullable Rung highestOn(LocalDate day) {
        Rung highest = null;
        for (var rung : Rung.values()) {
            highest = holds(rung, day) ? rung : highest;
        }
        return highest;
    }

    public Optional<Position> positionOn(LocalDate day) {
        var rung = highestOn(day);
        return rung == null ? Optional.empty() : Optional.of(position(rung, day));
    }

    /** Every day on which something begins or ends, in order: between two of them nothing changes. */
    NavigableSet<LocalDate> turns() {
        var days = new TreeSet<LocalDate>();
        runs.values().stream().flatMap(List::stream).forEach(run -> {
            days.add(run.from());
            days.add(endOf(run));
        });
        return days;
    }

    private Position position(Rung rung, LocalDate day) {
        var run = runOn(rung, day).orElseThrow();
        var since = run.from();
        var until = endOf(run);
        for (var higher : Rung.values()) {
            if (higher.compareTo(rung) > 0) {
                for (var above : runs(higher)) {
                    since = !above.from().isAfter(day) && endOf(above).isAfter(since) ? endOf(above) : since;
                    until = above.from().isAfter(day) && above.from().isBefore(until) ? above.from() : until;
                }
            }
        }
        return new Position(
                rung, since, until.minusDays(1), longestInForce(rung, day).number());
    }

    private Certification longestInForce(Rung rung, LocalDate day) {
        return certifications.stream()
                .filter(one -> one.rung() == rung && one.inForceOn(day))
                .max(Comparator.comparing(Certification::validThrough)
                        .thenComparing(Certification::validFrom)
                        .thenComparing(one -> one.id().toString()))
                .orElseThrow();
    }

    private static List<DayRange> merged(List<Certification> certifications, Rung rung) {
        var merged = new ArrayList<DayRange>();
        for (var one : certifications) {
            if (one.rung() == rung) {
                append(merged, one.held());
            }
        }
        return List.copyOf(merged);
    }

    /** Ranges come by their first day; one that touches the last goes on with it. */
    private static void append(List<DayRange> merged, DayRange next) {
        boolean touches = !merged.isEmpty() && !next.from().isAfter(endOf(merged.getLast()));
        if (touches) {
            var last = merged.removeLast();
            var end = endOf(next).isAfter(endOf(last)) ? endOf(next) : endOf(last);
            merged.add(new DayRange(last.from(), end));
        } else {
            merged.add(next);
        }
    }

    private static LocalDate endOf(DayRange run) {
        return java.util.Objects.requireNonNull(run.until(), "certifications always end");
    }
}
