package org.ladderregistry.policy.set;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Gap;
import org.ladderregistry.policy.rule.Outcome;

/** Which one change of a figure, or how many more days, would turn a verdict that is NOT_MET. */
public final class OneChange {
    private OneChange() {}

    /** Every change that would do it alone, the smallest of each figure; none when the verdict is another, or nothing alone does. */
    public static List<Gap> turning(Assessment assessment) {
        if (assessment.verdict() != Outcome.NOT_MET) {
            return List.of();
        }
        var failing = assessment.criteria().stream()
                .filter(one -> one.outcome() == Outcome.NOT_MET)
                .toList();
        var steps = failing.stream()
                .flatMap(one -> one.criterion().condition().steps(assessment.one()))
                .toList();
        var smallest = new EnumMap<Figure, Gap>(Figure.class);
        steps.stream()
                .sorted(Comparator.comparing(gap -> gap.amount().abs()))
                .filter(gap -> gap.figure() != null && turns(assessment, gap.figure(), gap.amount()))
                .forEach(gap -> smallest.putIfAbsent(gap.figure(), gap));
        var waiting = failing.size() == 1 ? steps.stream().filter(OneChange::isWaiting) : Stream.<Gap>empty();
        return Stream.concat(smallest.values().stream(), waiting).toList();
    }

    private static boolean isWaiting(Gap gap) {
        return gap.unit() == Unit.DAYS && gap.amount().signum() > 0;
    }

    private static boolean turns(Assessment assessment, Figure figure, BigDecimal amount) {
        var one = assessment.one();
        var changed = changed(one.firm(), one.year(), figure, amount);
        return changed != null && assessment.ruleSet().assess(changed, one.on()).verdict() != Outcome.NOT_MET;
    }

    private static @Nullable Candidate changed(Candidate firm, int year, Figure figure, BigDecimal amount) {
        var figures = firm.years().getOrDefault(year, Figures.none(year));
        var before = figures.get(figure);
        if (before == null) {
            return null;
        }
        var after = figures.with(figure, before.add(amount));
        // More research is taken to be done at home, as it most often is.
        var atHome = figures.get(Figure.RD_EXPENSE_IN_CHINA);
        if (figure == Figure.RD_EXPENSE && atHome != null) {
            after = after.with(Figure.RD_EXPENSE_IN_CHINA, atHome.add(amount));
        }
        return isPossible(after) ? firm.with(after) : null;
    }

    /** Nobody has more R&D staff than staff, or less than nothing of anything. */
    private static boolean isPossible(Figures figures) {
        var staff = figures.get(Figure.EMPLOYEES);
        var research = figures.get(Figure.SCI_TECH_PERSONNEL);
        boolean fits = staff == null || research == null || research.compareTo(staff) <= 0;
        return fits
                && figures.known().entrySet().stream()
                        .allMatch(one ->
                                one.getKey().mayBeNegative() || one.getValue().signum() >= 0);
    }
}
