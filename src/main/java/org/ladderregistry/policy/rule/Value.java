package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.policy.figure.Unit;

/** Something to show: what a firm has, or what is asked of it. */
public sealed interface Value {
    /**
     * A number, exact but for shares, which are cut to hundredths of a per cent.
     *
     * @param is how a bound is meant; null for what the firm has
     */
    record Quantity(BigDecimal number, Unit unit, @Nullable Comparison is) implements Value {}

    /** A number that lies between two, both of them possible. */
    record Range(BigDecimal low, BigDecimal high, Unit unit) implements Value {}

    /**
     * Something with a name: a certification, an industry.
     *
     * @param wanted whether the firm must have it, must not, or (null) has it
     */
    record Word(Named named, @Nullable Boolean wanted) implements Value {}
}
