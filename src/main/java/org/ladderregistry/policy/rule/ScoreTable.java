package org.ladderregistry.policy.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole score table.
 *
 * @param pass the pass mark, itself included
 */
public record ScoreTable(int pass, ScorePart whole) {
    /** What comes of it: the total with its parts. */
    public record Score(int pass, Points total) {
        /** The pass mark is reached, and no part lies below its own least. */
        Outcome outcome() {
            var all = Stream.concat(Stream.of(reached()), total.parts().stream().map(Points::floor));
            return Outcome.all(all);
        }

        private Outcome reached() {
            if (total.high() < pass) {
                return Outcome.NOT_MET;
            }
            return total.low() >= pass ? Outcome.MET : Points.open(total.missing());
        }

        /** By how much it fails at least, when it does: of the total, or else of a part that falls short. */
        int shortBy() {
            if (total.high() < pass) {
                return pass - total.high();
            }
            return total.parts().stream()
                    .mapToInt(part -> part.least() - part.high())
                    .filter(lacking -> lacking > 0)
                    .findFirst()
                    .orElse(0);
        }

        List<Missing> missing() {
            return total.missing();
        }
    }

    /** The score of a firm on a day. */
    public Score in(Case one) {
        return new Score(pass, whole.in(one));
    }
}
