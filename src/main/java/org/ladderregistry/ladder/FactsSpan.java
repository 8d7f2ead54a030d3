package org.ladderregistry.ladder;

import java.util.UUID;
import org.ladderregistry.kernel.DayRange;

/** Facts and the days on which they hold. */
public record FactsSpan(UUID id, DayRange effective, Facts facts) {}
