package org.ladderregistry.ladder;

import org.jspecify.annotations.Nullable;

/**
 * On whose word a change is recorded.
 *
 * @param actor who recorded it
 * @param via the way it came in
 * @param decisionNumber of the document that decided it, elsewhere
 * @param issuer who decided
 */
record Decision(
        String actor,
        String via,
        @Nullable String decisionNumber,
        @Nullable String issuer,
        @Nullable String reason) {

    private static final String API = "API";

    /** Nobody's: a day came. */
    static final Decision OF_THE_CALENDAR = new Decision("calendar", "CALENDAR", null, null, null);

    static Decision of(String actor) {
        return new Decision(actor, API, null, null, null);
    }

    Decision because(@Nullable String why) {
        return new Decision(actor, via, decisionNumber, issuer, why);
    }

    Decision by(@Nullable String number, @Nullable String office) {
        return new Decision(actor, via, number, office, reason);
    }
}
