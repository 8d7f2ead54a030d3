package org.ladderregistry.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param subject to which one of its kind
 * @param reason why, where the caller gave one
 * @param before what it was, as JSON; no personal data
 * @param after what it has become
 * @param change of a firm: its history entry, which has before and after
 */
public record Deed(
        Action action,
        String subject,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable Long change) {

    public static Deed of(Action action, String subject) {
        return new Deed(action, subject, null, null, null, null);
    }

    /** @param entry the last event of the history entry that was written with it */
    public static Deed change(String uscc, long entry) {
        return new Deed(Action.FIRM_CHANGED, uscc, null, null, null, entry);
    }

    public Deed because(@Nullable String why) {
        return new Deed(action, subject, why, before, after, change);
    }

    public Deed from(@Nullable Object was, @Nullable Object is) {
        return new Deed(action, subject, reason, was, is, change);
    }
}
