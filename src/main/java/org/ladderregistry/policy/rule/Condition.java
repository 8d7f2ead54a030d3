package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Unit;

/** A shape of rule: what can be demanded of a firm. Rule sets fill in the figures. */
public sealed interface Condition
        permits Titled,
                Condition.Bound,
                Condition.Tiered,
                Condition.EachYear,
                Condition.Stated,
                Condition.Judged,
                Condition.NotIn,
                Condition.MissedReports,
                Condition.OnOrAfter,
                Condition.InProvince,
                Condition.All,
                Condition.Any,
                Aged,
                Scored {

    /** What comes of it for a firm on a day. */
    Check in(Case one);

    /** What would have to change of a figure for it to be met, or to come nearer by a step of the score. */
    default Stream<Gap> steps(Case one) {
        return Stream.ofNullable(in(one).gap());
    }

    /** A measure keeps a bound. */
    record Bound(Measure measure, Comparison is, BigDecimal bound) implements Condition {
        @Override
        public Check in(Case one) {
            var found = measure.in(one);
            var lacks = found.lacks(is, bound);
            var gap = lacks == null ? null : new Gap(lacks, measure.figureUnit(), measure.figure());
            return new Check(
                    found.against(is, bound),
                    found.shown(measure.unit(), is.shownBy()),
                    List.of(new Value.Quantity(bound, measure.unit(), is)),
                    gap,
                    found.against(is, bound) == Outcome.UNKNOWN ? found.missing() : List.of());
        }
    }

    /**
     * A bound that depends on the size of the firm.
     *
     * @param tiers from small to large; the last has no end
     */
    record Tiered(Measure measure, Comparison is, Measure by, List<Tier> tiers) implements Condition {
        public Tiered {
            tiers = List.copyOf(tiers);
        }

        /** @param upTo the largest size, itself included; null for all above */
        public record Tier(@Nullable BigDecimal upTo, BigDecimal bound) {}

        @Override
        public Check in(Case one) {
            var size = by.in(one);
            if (!size.missing().isEmpty()) {
                return new Check(Outcome.UNKNOWN, List.of(), List.of(), null, size.missing());
            }
            return new Bound(measure, is, tier(size).bound()).in(one);
        }

        private Tier tier(Measured size) {
            return tiers.stream()
                    .filter(tier -> tier.upTo() == null || size.against(Comparison.AT_MOST, tier.upTo()) == Outcome.MET)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A bound that each of the last years keeps. */
    record EachYear(int years, List<Bound> bounds) implements Condition {
        public EachYear {
            bounds = List.copyOf(bounds);
        }

        @Override
        public Check in(Case one) {
            var years = IntStream.range(0, this.years)
                    .boxed()
                    .flatMap(back -> bounds.stream().map(bound -> ago(bound, back)));
            return new All(years.<Condition>map(bound -> bound).toList()).in(one);
        }

        private static Bound ago(Bound bound, int back) {
            return new Bound(ago(bound.measure(), back), bound.is(), bound.bound());
        }

        private static Measure ago(Measure measure, int back) {
            return switch (measure) {
                case Measure.Amount amount -> earlier(amount, back);
                case Measure.Share share ->
                    new Measure.Share(earlier(share.part(), back), earlier(share.whole(), back));
                case Measure.Average average -> new Measure.Average(earlier(average.amount(), back));
                case Measure.Growth growth -> growth;
            };
        }

        private static Measure.Amount earlier(Measure.Amount amount, int back) {
            return new Measure.Amount(amount.terms(), amount.years(), amount.back() + back);
        }
    }

    /** Something that the firm or an office states; for a person to judge until they do. */
    record Stated(Figure statement) implements Condition {
        private static final Value YES = new Value.Quantity(BigDecimal.ONE, Unit.YES_NO, Comparison.AT_LEAST);

        @Override
        public Check in(Case one) {
            var stated = one.figure(statement, one.year());
            if (stated == null) {
                return Check.of(Outcome.FOR_JUDGEMENT, List.of(), YES);
            }
            var actual = List.<Value>of(new Value.Quantity(stated, Unit.YES_NO, null));
            return Check.of(stated.signum() == 0 ? Outcome.NOT_MET : Outcome.MET, actual, YES);
        }
    }

    /** Nothing that is recorded decides it. */
    record Judged() implements Condition {
        @Override
        public Check in(Case one) {
            return Check.plain(Outcome.FOR_JUDGEMENT);
        }
    }

    /** The firm's industry is none of these codes, nor below one of them (GB/T 4754-2017). */
    record NotIn(List<String> industries) implements Condition {
        public NotIn {
            industries = List.copyOf(industries);
        }

        @Override
        public Check in(Case one) {
            var industry = one.firm().industry();
            boolean isBarred = industries.stream().anyMatch(industry.code()::startsWith);
            var actual = List.<Value>of(new Value.Word(industry, null));
            return new Check(isBarred ? Outcome.NOT_MET : Outcome.MET, actual, List.of(), null, List.of());
        }
    }

    /** So many annual reports were never handed in, one after the other or not. */
    record MissedReports(int atLeast) implements Condition {
        @Override
        public Check in(Case one) {
            int missed = one.firm().missedReports().size();
            return Check.plain(missed >= atLeast ? Outcome.MET : Outcome.NOT_MET);
        }
    }

    /** The day has come: for a practice that began later than the rules. */
    record OnOrAfter(LocalDate first) implements Condition {
        @Override
        public Check in(Case one) {
            return Check.plain(one.on().isBefore(first) ? Outcome.NOT_MET : Outcome.MET);
        }
    }

    /** The firm is in the province. */
    record InProvince() implements Condition {
        @Override
        public Check in(Case one) {
            var unit = one.firm().unit();
            var actual = List.<Value>of(new Value.Word(unit, null));
            return new Check(unit.isProvincial() ? Outcome.MET : Outcome.NOT_MET, actual, List.of(), null, List.of());
        }
    }

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Check in(Case one) {
            var checks = parts.stream().map(part -> part.in(one)).toList();
            return Check.joined(Outcome.all(checks.stream().map(Check::outcome)), checks);
        }

        @Override
        public Stream<Gap> steps(Case one) {
            return parts.stream().flatMap(part -> part.steps(one));
        }
    }

    /** One of them is enough. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Check in(Case one) {
            var checks = parts.stream().map(part -> part.in(one)).toList();
            return Check.joined(Outcome.any(checks.stream().map(Check::outcome)), checks);
        }

        @Override
        public Stream<Gap> steps(Case one) {
            return parts.stream().flatMap(part -> part.steps(one));
        }
    }
}
