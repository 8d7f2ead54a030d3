package org.ladderregistry.ladder;

import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** A position before and after a change, seen from one day; null stands for none. */
record PositionStep(@Nullable Rung before, @Nullable Rung after) {
    static final PositionStep NONE = new PositionStep(null, null);
}
