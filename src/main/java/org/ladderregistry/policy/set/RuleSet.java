package org.ladderregistry.policy.set;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Case;
import org.ladderregistry.policy.rule.ScoreTable;

/**
 * The dated criteria of one rung or title.
 *
 * @param id as {@code TSME-2017}; a document with several titles is one rule set for each
 * @param version counts the changes of its file
 * @param subject the rung or the title
 * @param effective the days it is in force on
 * @param verified whether these days stand in a text that was seen
 * @param criteria all of them must hold
 * @param confirmations each confirms the firm directly where a criterion allows it
 * @param graduation one of them lets a firm graduate
 * @param notices what a person should know when it is met; none refuses anything
 */
public record RuleSet(
        String id,
        int version,
        String document,
        Named subject,
        DayRange effective,
        boolean verified,
        @Nullable ScoreTable score,
        List<Criterion> criteria,
        List<Criterion> confirmations,
        List<Criterion> graduation,
        List<Criterion> notices) {
    public RuleSet {
        criteria = List.copyOf(criteria);
        confirmations = List.copyOf(confirmations);
        graduation = List.copyOf(graduation);
        notices = List.copyOf(notices);
    }

    /** Holds every criterion against a firm that would apply on a day. */
    public Assessment assess(Candidate firm, LocalDate on) {
        var one = new Case(firm, on);
        return new Assessment(
                this,
                one,
                findings(criteria, one),
                findings(confirmations, one),
                findings(graduation, one),
                findings(notices, one),
                score == null ? null : score.in(one));
    }

    private static List<Criterion.Finding> findings(List<Criterion> criteria, Case one) {
        return criteria.stream().map(criterion -> criterion.in(one)).toList();
    }
}
