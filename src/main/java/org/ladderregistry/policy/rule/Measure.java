package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Unit;

/** What can be measured of a firm. */
public sealed interface Measure {
    Measured in(Case one);

    Unit unit();

    /** What a firm that lacks something would need more of, or less. */
    @Nullable
    Figure figure();

    /** The unit of that. */
    Unit figureUnit();

    /** A figure that is added or taken away. */
    record Term(Figure figure, boolean isAdded) {}

    /**
     * Figures added up, over the years that end with the one judged, or so many before it.
     *
     * @param back 0 to end with the year judged, 1 to end with the year before
     */
    record Amount(List<Term> terms, int years, int back) implements Measure {
        public Amount {
            terms = List.copyOf(terms);
        }

        @Override
        public Measured in(Case one) {
            var sum = BigDecimal.ZERO;
            var missing = new ArrayList<Missing>();
            for (int year : one.years(years, back)) {
                for (var term : terms) {
                    var value = one.figure(term.figure(), year);
                    if (value == null) {
                        missing.add(new Missing(term.figure(), year));
                    } else {
                        sum = term.isAdded() ? sum.add(value) : sum.subtract(value);
                    }
                }
            }
            return Measured.amount(sum, missing, canOnlyGrow());
        }

        private boolean canOnlyGrow() {
            return terms.stream()
                    .allMatch(term -> term.isAdded() && !term.figure().mayBeNegative());
        }

        @Override
        public Unit unit() {
            return terms.getFirst().figure().unit();
        }

        @Override
        public @Nullable Figure figure() {
            boolean isOne = back == 0 && terms.stream().allMatch(Term::isAdded);
            return isOne ? terms.getFirst().figure() : null;
        }

        @Override
        public Unit figureUnit() {
            return unit();
        }
    }

    /** One amount in another: the sums are compared, not the mean of the years' shares. */
    record Share(Amount part, Amount whole) implements Measure {
        @Override
        public Measured in(Case one) {
            var above = part.in(one);
            var below = whole.in(one);
            var missing = Stream.concat(above.missing().stream(), below.missing().stream())
                    .distinct()
                    .toList();
            return missing.isEmpty()
                    ? Measured.fraction(above.numerator(), below.numerator())
                    : Measured.unknown(missing);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public @Nullable Figure figure() {
            return part.figure();
        }

        @Override
        public Unit figureUnit() {
            return part.unit();
        }
    }

    /** An amount by the number of years it was added up over. */
    record Average(Amount amount) implements Measure {
        @Override
        public Measured in(Case one) {
            var sum = amount.in(one);
            int years = one.years(amount.years(), amount.back()).size();
            return new Measured(
                    sum.numerator(), BigDecimal.valueOf(years), 0, BigDecimal.ONE, sum.missing(), sum.isFloor());
        }

        @Override
        public Unit unit() {
            return amount.unit();
        }

        @Override
        public @Nullable Figure figure() {
            return amount.figure();
        }

        @Override
        public Unit figureUnit() {
            return amount.unit();
        }
    }

    /** How much a figure grew, by one of the formulas of {@link Growing}. */
    record Growth(Figure of, Growing by) implements Measure {
        @Override
        public Measured in(Case one) {
            return by.of(of, one);
        }

        @Override
        public Unit unit() {
            return Unit.SHARE;
        }

        @Override
        public @Nullable Figure figure() {
            return of;
        }

        @Override
        public Unit figureUnit() {
            return of.unit();
        }
    }
}
