package org.ladderregistry.access;

import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.ReportingUnit;

/**
 * Where something lies, as far as scopes ask.
 *
 * @param park null when it is in none
 */
public record Place(ReportingUnit unit, @Nullable String park) {}
