package org.ladderregistry.policy.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;

/** A demand on the rungs and titles that a firm holds or held. */
public sealed interface Titled extends Condition {
    /**
     * A rung or a title is in force, or was given not too long ago; or is not in force.
     *
     * @param withinYears null: in force on the day; otherwise given within so many years before it
     */
    record Holds(Named title, boolean wanted, @Nullable Integer withinYears) implements Titled {
        @Override
        public Check in(Case one) {
            boolean has = withinYears == null ? one.holds(title) : isRecent(one, withinYears);
            var actual = has ? List.<Value>of(new Value.Word(title, null)) : List.<Value>of();
            return Check.of(has == wanted ? Outcome.MET : Outcome.NOT_MET, actual, new Value.Word(title, wanted));
        }

        private boolean isRecent(Case one, int years) {
            var since = one.on().minusYears(years);
            return one.holdings(title)
                    .map(holding -> holding.days().from())
                    .anyMatch(from -> !from.isBefore(since) && !from.isAfter(one.on()));
        }
    }

    /** It was held once and no longer is: for rules that ask more of who comes back. */
    record Lapsed(Named title) implements Titled {
        @Override
        public Check in(Case one) {
            boolean has = one.held(title) && !one.holds(title);
            return Check.plain(has ? Outcome.MET : Outcome.NOT_MET);
        }
    }

    /** It was never held before the day. */
    record NeverHeld(Named title) implements Titled {
        @Override
        public Check in(Case one) {
            return Check.plain(one.held(title) ? Outcome.NOT_MET : Outcome.MET);
        }
    }

    /** It was revoked within so many years before the day. */
    record Revoked(Named title, int withinYears) implements Titled {
        @Override
        public Check in(Case one) {
            var since = one.on().minusYears(withinYears);
            boolean was = one.holdings(title)
                    .filter(Holding::wasRevoked)
                    .map(holding -> Objects.requireNonNullElse(holding.days().until(), LocalDate.MAX))
                    .anyMatch(until -> !until.isBefore(since) && !until.isAfter(one.on()));
            return Check.plain(was ? Outcome.MET : Outcome.NOT_MET);
        }
    }
}
