package org.ladderregistry.ladder;

import org.jspecify.annotations.Nullable;

/** The system a registration came from, and its record there. */
public record Source(String system, @Nullable String recordId) {}
