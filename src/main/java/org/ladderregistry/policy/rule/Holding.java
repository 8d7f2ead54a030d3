package org.ladderregistry.policy.rule;

import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Named;

/**
 * A rung or a title that a firm holds or held.
 *
 * @param days in force; of an award or a standard, which never ends, from the day it was given
 * @param wasRevoked whether a revocation ended it
 */
public record Holding(Named title, DayRange days, boolean wasRevoked) {}
