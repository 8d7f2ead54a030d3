package org.ladderregistry.policy.set;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.rule.Case;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.ScoreTable;

/** A firm held against a rule set on a day: every criterion, not only the first that fails. */
public record Assessment(
        RuleSet ruleSet,
        Case one,
        List<Criterion.Finding> criteria,
        List<Criterion.Finding> confirmations,
        List<Criterion.Finding> graduation,
        List<Criterion.Finding> notices,
        ScoreTable.@Nullable Score score) {

    /** NOT_MET before UNKNOWN before FOR_JUDGEMENT before MET. */
    public Outcome verdict() {
        return Outcome.all(outcomes());
    }

    /** What it would be if all that is open turned out badly. */
    public Outcome lowest() {
        return Outcome.all(outcomes().map(one -> one.isOpen() ? Outcome.NOT_MET : one));
    }

    /** What it would be if all that is open turned out well. */
    public Outcome highest() {
        return Outcome.all(outcomes().map(one -> one.isOpen() ? Outcome.MET : one));
    }

    /** Whether the firm may graduate; null for a rule set that knows no graduation. */
    public @Nullable Outcome graduates() {
        return graduation.isEmpty() ? null : Outcome.any(graduation.stream().map(Criterion.Finding::outcome));
    }

    private Stream<Outcome> outcomes() {
        return criteria.stream().map(Criterion.Finding::outcome);
    }
}
