package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a number is held against a bound. */
public enum Comparison {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN;

    /** @param sign of the number compared with the bound */
    boolean holds(int sign) {
        return switch (this) {
            case AT_LEAST -> sign >= 0;
            case MORE_THAN -> sign > 0;
            case AT_MOST -> sign <= 0;
            case LESS_THAN -> sign < 0;
        };
    }

    boolean asksForMore() {
        return this == AT_LEAST || this == MORE_THAN;
    }

    /**
     * The smallest whole step, up or down, after which the bound is kept.
     *
     * @param distance to the bound
     * @param weight what one step bridges of it
     */
    BigDecimal wholeStep(BigDecimal distance, BigDecimal weight) {
        return switch (this) {
            case AT_LEAST -> distance.divide(weight, 0, RoundingMode.CEILING);
            case AT_MOST -> distance.divide(weight, 0, RoundingMode.FLOOR);
            case MORE_THAN -> distance.divide(weight, 0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            case LESS_THAN -> distance.divide(weight, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        };
    }

    /** Rounded towards what fails, so that what is shown never looks better than what was compared. */
    public RoundingMode shownBy() {
        return asksForMore() ? RoundingMode.FLOOR : RoundingMode.CEILING;
    }
}
