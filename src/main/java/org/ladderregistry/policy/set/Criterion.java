package org.ladderregistry.policy.set;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.rule.Case;
import org.ladderregistry.policy.rule.Check;
import org.ladderregistry.policy.rule.Condition;
import org.ladderregistry.policy.rule.Label;
import org.ladderregistry.policy.rule.Outcome;

/**
 * A rule as a rule set writes it: a named value with a public code and a clause, which answers for itself.
 *
 * @param verified whether it stands in a text that was seen; otherwise it is a default that a person should check
 * @param condition what it demands
 * @param concerns whom it concerns; null for every firm
 */
public record Criterion(
        Label label,
        String clause,
        boolean verified,
        Condition condition,
        @Nullable Condition concerns) {

    /** A criterion held against a firm. */
    public record Finding(Criterion criterion, Check check) {
        public Outcome outcome() {
            return check.outcome();
        }
    }

    Finding in(Case one) {
        boolean isConcerned = concerns == null || concerns.in(one).outcome() == Outcome.MET;
        return new Finding(this, isConcerned ? condition.in(one) : NOT_CONCERNED);
    }

    private static final Check NOT_CONCERNED = new Check(Outcome.NOT_APPLICABLE, List.of(), List.of(), null, List.of());
}
