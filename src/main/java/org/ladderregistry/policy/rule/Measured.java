package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Unit;

/**
 * What a measure found, as an exact fraction: nothing is divided before it is compared.
 *
 * @param denominator 0 or less when there is nothing to divide by; then no bound is kept
 * @param steps 0 for a plain fraction; of a growth the number of years over which the fraction compounds
 * @param weight how much the numerator gains by one more of the figure of the year judged
 * @param isFloor whether the numerator, though figures are missing, can only be more
 */
record Measured(
        BigDecimal numerator,
        BigDecimal denominator,
        int steps,
        BigDecimal weight,
        List<Missing> missing,
        boolean isFloor) {
    private static final int SHARE_DIGITS = 4;

    static Measured amount(BigDecimal sum, List<Missing> missing, boolean isFloor) {
        return new Measured(sum, BigDecimal.ONE, 0, BigDecimal.ONE, missing, isFloor);
    }

    static Measured fraction(BigDecimal numerator, BigDecimal denominator) {
        return new Measured(numerator, denominator, 0, BigDecimal.ONE, List.of(), false);
    }

    static Measured growth(BigDecimal last, BigDecimal first, int steps) {
        return new Measured(last, first, steps, BigDecimal.ONE, List.of(), false);
    }

    static Measured unknown(List<Missing> missing) {
        return new Measured(BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ONE, missing, false);
    }

    /** There is nothing to divide by: no sales, no staff, no year before. */
    static Measured undefined() {
        return unknown(List.of());
    }

    Outcome against(Comparison is, BigDecimal bound) {
        if (missing.isEmpty()) {
            return isDefined() && is.holds(sign(bound)) ? Outcome.MET : Outcome.NOT_MET;
        }
        boolean settled = isFloor && is.holds(sign(bound)) == is.asksForMore();
        if (!settled) {
            return Outcome.UNKNOWN;
        }
        return is.asksForMore() ? Outcome.MET : Outcome.NOT_MET;
    }

    /** How much of the figure is lacking, or too much (negative); null when that can't be said. */
    @Nullable
    BigDecimal lacks(Comparison is, BigDecimal bound) {
        if (!missing.isEmpty() || !isDefined() || is.holds(sign(bound))) {
            return null;
        }
        return is.wholeStep(target(bound).subtract(numerator), weight);
    }

    private int sign(BigDecimal bound) {
        return numerator.compareTo(target(bound));
    }

    private BigDecimal target(BigDecimal bound) {
        var factor = steps == 0 ? bound : BigDecimal.ONE.add(bound).pow(steps);
        return factor.multiply(denominator);
    }

    private boolean isDefined() {
        return denominator.signum() > 0;
    }

    /** To be shown; nothing when it is unknown or there is nothing to divide by. */
    List<Value> shown(Unit unit, RoundingMode rounding) {
        if (!missing.isEmpty() || !isDefined()) {
            return List.of();
        }
        return List.of(new Value.Quantity(unit == Unit.SHARE ? share(rounding) : plain(rounding), unit, null));
    }

    private BigDecimal plain(RoundingMode rounding) {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator, 2, rounding);
    }

    private BigDecimal share(RoundingMode rounding) {
        if (steps < 2) {
            return numerator
                    .subtract(steps == 0 ? BigDecimal.ZERO : denominator)
                    .divide(denominator, SHARE_DIGITS, rounding);
        }
        var root = numerator.divide(denominator, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL64);
        return root.subtract(BigDecimal.ONE).setScale(SHARE_DIGITS, rounding);
    }
}
