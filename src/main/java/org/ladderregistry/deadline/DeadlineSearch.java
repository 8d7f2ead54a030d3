package org.ladderregistry.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Bounds;

/**
 * Which deadlines are looked for.
 *
 * @param from the day asked about; what is overdue was due before
 * @param through the last day that is looked at
 * @param bounds the places that the caller is bound to; null for none
 * @param after the place behind which the page begins
 */
record DeadlineSearch(
        LocalDate from,
        LocalDate through,
        @Nullable DeadlineKind kind,
        @Nullable String reportingUnit,
        @Nullable String park,
        @Nullable Bounds bounds,
        int limit,
        @Nullable Place after) {

    /** A place in the list: its order. */
    record Place(LocalDate dueOn, String uscc, String key) {}

    boolean wants(DeadlineKind wanted) {
        return kind == null || kind == wanted;
    }
}
