package org.ladderregistry.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;

/** Where on the two time lines a question is asked; null where it does not say. */
record Times(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
    static final Set<String> PARAMETERS = Set.of("asOf", "knownAt");

    /** @throws Problem 400 naming every faulty parameter */
    static Times of(Query query, Faults faults, Clock clock) {
        var asOf = query.day("asOf");
        var knownAt = query.instantUpTo(clock.instant(), "knownAt");
        faults.refuseIfAny();
        return new Times(asOf, knownAt);
    }
}
