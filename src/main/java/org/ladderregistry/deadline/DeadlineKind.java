package org.ladderregistry.deadline;

import java.util.Locale;

/** Why something is due. */
public enum DeadlineKind {
    /** An upper rung runs out after this day, unless it is renewed. */
    LAPSE,
    /** The last day of an incubation. */
    INCUBATION_LIMIT,
    /** The limit has passed, and no end is recorded. */
    INCUBATION_OVERDUE,
    /** A report that is due on the same day of each year. */
    YEARLY_REPORT,
    /** A report that is due after the firm was renamed or moved. */
    CHANGE_REPORT;

    /** The key of its text in {@code messages/deadlines}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
