package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ladderregistry.policy.figure.Unit;

/**
 * A score reaches its pass mark, or something else confirms the firm directly.
 *
 * @param instead one of them is enough
 */
public record Scored(ScoreTable table, List<Condition> instead) implements Condition {
    public Scored {
        instead = List.copyOf(instead);
    }

    @Override
    public Check in(Case one) {
        var score = table.in(one);
        var confirmed = Outcome.any(instead.stream().map(way -> way.in(one).outcome()));
        var outcome = Outcome.any(Stream.of(score.outcome(), confirmed));
        var gap = outcome == Outcome.NOT_MET ? new Gap(BigDecimal.valueOf(score.shortBy()), Unit.POINTS, null) : null;
        return new Check(
                outcome,
                range(score.total()),
                List.of(new Value.Quantity(BigDecimal.valueOf(table.pass()), Unit.POINTS, Comparison.AT_LEAST)),
                gap,
                outcome == Outcome.UNKNOWN ? score.missing() : List.of());
    }

    private static List<Value> range(Points total) {
        var low = BigDecimal.valueOf(total.low());
        return List.of(
                total.low() == total.high()
                        ? new Value.Quantity(low, Unit.POINTS, null)
                        : new Value.Range(low, BigDecimal.valueOf(total.high()), Unit.POINTS));
    }

    @Override
    public Stream<Gap> steps(Case one) {
        return in(one).outcome() == Outcome.NOT_MET ? table.whole().steps(one) : Stream.empty();
    }
}
