package org.ladderregistry.policy.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition held against a firm.
 *
 * @param actual what the firm has, as far as it is known
 * @param gap what it lacks; null unless the condition is not met and something can be said
 * @param missing the figures that would decide it
 */
public record Check(
        Outcome outcome,
        List<Value> actual,
        List<Value> required,
        @Nullable Gap gap,
        List<Missing> missing) {

    static Check plain(Outcome outcome) {
        return new Check(outcome, List.of(), List.of(), null, List.of());
    }

    static Check of(Outcome outcome, List<Value> actual, Value required) {
        return new Check(outcome, actual, List.of(required), null, List.of());
    }

    /** Several in one. What is missing is told only while it can still decide. */
    static Check joined(Outcome outcome, List<Check> parts) {
        var gap = outcome != Outcome.NOT_MET
                ? null
                : parts.stream()
                        .filter(part -> part.outcome == Outcome.NOT_MET)
                        .flatMap(part -> Stream.ofNullable(part.gap))
                        .findFirst()
                        .orElse(null);
        var missing = outcome == Outcome.UNKNOWN ? distinct(parts, Check::missing) : List.<Missing>of();
        return new Check(outcome, distinct(parts, Check::actual), distinct(parts, Check::required), gap, missing);
    }

    private static <T> List<T> distinct(List<Check> parts, Function<Check, List<T>> of) {
        return parts.stream()
                .flatMap(part -> of.apply(part).stream())
                .distinct()
                .toList();
    }
}
