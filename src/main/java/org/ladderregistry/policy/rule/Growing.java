package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ladderregistry.policy.figure.Figure;

/** How a growth is worked out from the years Y1, Y2, Y3, of which the last is the one judged. */
public enum Growing {
    /** Y3 ÷ Y2 − 1. */
    YEAR_ON_YEAR {
        @Override
        Measured of(Figure figure, Case one) {
            return overYears(figure, one, 1);
        }
    },
    /** The yearly rate at which Y1 becomes Y3. */
    COMPOUND {
        @Override
        Measured of(Figure figure, Case one) {
            return overYears(figure, one, 2);
        }
    },
    /**
     * 国科火字〔2016〕195号: ½ × (Y2 ÷ Y1 + Y3 ÷ Y2) − 1; without a Y1 that is more than nothing, Y3 ÷ Y2 − 1; without such a Y2 none.
     * Nothing grows from below nothing, nor to it.
     */
    MEAN_OF_TWO {
        @Override
        Measured of(Figure figure, Case one) {
            int last = one.year();
            if (one.firstYear() > last - 1) {
                return Measured.undefined();
            }
            int first = Math.max(last - 2, one.firstYear());
            var missing = missing(figure, one, first, last);
            if (!missing.isEmpty()) {
                return Measured.unknown(missing);
            }
            var y1 = first == last - 2 ? value(figure, one, first) : BigDecimal.ZERO;
            return mean(y1, value(figure, one, last - 1), value(figure, one, last));
        }
    };

    abstract Measured of(Figure figure, Case one);

    private static final BigDecimal TWO = BigDecimal.TWO;

    private static Measured mean(BigDecimal y1, BigDecimal y2, BigDecimal y3) {
        boolean isNegative = y1.signum() < 0 || y3.signum() < 0;
        if (isNegative || y2.signum() <= 0) {
            return Measured.undefined();
        }
        if (y1.signum() == 0) {
            return Measured.growth(y3, y2, 1);
        }
        var whole = TWO.multiply(y1).multiply(y2);
        var grown = y2.multiply(y2).add(y1.multiply(y3)).subtract(whole);
        return new Measured(grown, whole, 0, y1, List.of(), false);
    }

    private static Measured overYears(Figure figure, Case one, int years) {
        int last = one.year();
        int first = last - years;
        if (one.firstYear() > first) {
            return Measured.undefined();
        }
        var missing = IntStream.of(first, last)
                .filter(year -> one.figure(figure, year) == null)
                .mapToObj(year -> new Missing(figure, year))
                .toList();
        return missing.isEmpty()
                ? Measured.growth(value(figure, one, last), value(figure, one, first), years)
                : Measured.unknown(missing);
    }

    private static List<Missing> missing(Figure figure, Case one, int from, int through) {
        return IntStream.rangeClosed(from, through)
                .filter(year -> one.figure(figure, year) == null)
                .mapToObj(year -> new Missing(figure, year))
                .toList();
    }

    private static BigDecimal value(Figure figure, Case one, int year) {
        return Objects.requireNonNull(one.figure(figure, year));
    }
}
