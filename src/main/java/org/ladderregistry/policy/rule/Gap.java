package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Unit;

/**
 * What a firm lacks.
 *
 * @param amount whole units: more of it, or less when negative
 * @param figure of the year looked at; null when it is none, as with days
 */
public record Gap(BigDecimal amount, Unit unit, @Nullable Figure figure) {}
