package org.ladderregistry.policy.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a score table. */
public sealed interface ScorePart {
    /** What it gives a firm on a day. */
    Points in(Case one);

    /** What would have to change of a figure for it to give more. */
    Stream<Gap> steps(Case one);

    /** Points in steps, best first; the first band whose condition is met gives them. None: nothing. */
    record Banded(Label label, int max, int least, List<Band> bands) implements ScorePart {
        public Banded {
            bands = List.copyOf(bands);
        }

        /**
         * One step.
         *
         * @param when null: whatever else
         * @param low the same as {@code high} unless a person judges between them
         */
        public record Band(@Nullable Condition when, int low, int high) {
            Check in(Case one) {
                return when == null ? Check.plain(Outcome.MET) : when.in(one);
            }
        }

        private static final Band NOTHING = new Band(null, 0, 0);

        @Override
        public Points in(Case one) {
            int low = max;
            int high = 0;
            var missing = new ArrayList<Missing>();
            for (var band : Stream.concat(bands.stream(), Stream.of(NOTHING)).toList()) {
                var check = band.in(one);
                if (check.outcome() == Outcome.NOT_MET) {
                    continue;
                }
                low = Math.min(low, band.low());
                high = Math.max(high, band.high());
                missing.addAll(check.missing());
                if (check.outcome() == Outcome.MET) {
                    break;
                }
            }
            return new Points(
                    label,
                    low,
                    high,
                    max,
                    least,
                    true,
                    missing.stream().distinct().toList(),
                    List.of());
        }

        @Override
        public Stream<Gap> steps(Case one) {
            return bands.stream().flatMap(band -> Stream.ofNullable(band.in(one).gap()));
        }
    }

    /** The same thing measured in several ways, of which the firm chooses the best for it. */
    record Better(Label label, int least, List<ScorePart> ways) implements ScorePart {
        public Better {
            ways = List.copyOf(ways);
        }

        @Override
        public Points in(Case one) {
            var points = ways.stream().map(way -> way.in(one)).toList();
            var chosen = points.stream()
                    .max(Comparator.comparingInt(Points::low).thenComparingInt(Points::high))
                    .orElseThrow();
            int high = points.stream().mapToInt(Points::high).max().orElseThrow();
            var missing = points.stream()
                    .filter(way -> way.high() > chosen.low())
                    .flatMap(way -> way.missing().stream())
                    .distinct()
                    .toList();
            var shown = points.stream()
                    .map(way -> way.equals(chosen) ? way : way.uncounted())
                    .toList();
            int max = points.stream().mapToInt(Points::max).max().orElseThrow();
            return new Points(label, chosen.low(), high, max, least, true, missing, shown);
        }

        @Override
        public Stream<Gap> steps(Case one) {
            return ways.stream().flatMap(way -> way.steps(one));
        }
    }

    /** Rows added up, and cut off at a most. */
    record Sum(Label label, int max, int least, List<ScorePart> parts) implements ScorePart {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public Points in(Case one) {
            var points = parts.stream().map(part -> part.in(one)).toList();
            int low = points.stream().mapToInt(Points::low).sum();
            int high = points.stream().mapToInt(Points::high).sum();
            var missing = points.stream()
                    .flatMap(part -> part.missing().stream())
                    .distinct()
                    .toList();
            return new Points(label, Math.min(low, max), Math.min(high, max), max, least, true, missing, points);
        }

        @Override
        public Stream<Gap> steps(Case one) {
            return parts.stream().flatMap(part -> part.steps(one));
        }
    }
}
