package org.ladderregistry.policy.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Comparison;
import org.ladderregistry.policy.rule.Condition;
import org.ladderregistry.policy.rule.Growing;
import org.ladderregistry.policy.rule.Measure;
import org.ladderregistry.policy.rule.Scored;
import org.ladderregistry.policy.rule.Titled;

/** Reads what a criterion, a band or an alternative demands: exactly one shape of rule. */
final class ConditionReader {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "atLeast", Comparison.AT_LEAST,
            "moreThan", Comparison.MORE_THAN,
            "atMost", Comparison.AT_MOST,
            "lessThan", Comparison.LESS_THAN);

    private final Map<String, Function<Section, Condition>> shapes = new LinkedHashMap<>();

    /** @param scored what a criterion that asks for the score goes by; null when the rule set has none */
    ConditionReader(@Nullable Scored scored) {
        shapes.put("measure", this::measured);
        shapes.put("growth", ConditionReader::grown);
        shapes.put("eachYear", this::eachYear);
        shapes.put("stated", section -> new Condition.Stated(Numbers.figure(section.entry("stated"))));
        shapes.put("judged", ConditionReader::judged);
        shapes.put("industryNotIn", section -> new Condition.NotIn(section.list("industryNotIn", Ages::code)));
        shapes.put("holds", section -> holds(section, "holds", true));
        shapes.put("holdsNot", section -> holds(section, "holdsNot", false));
        shapes.put("lapsed", section -> new Titled.Lapsed(Numbers.title(section.entry("lapsed"))));
        shapes.put("neverHeld", section -> new Titled.NeverHeld(Numbers.title(section.entry("neverHeld"))));
        shapes.put(
                "revoked",
                section -> new Titled.Revoked(Numbers.title(section.entry("revoked")), section.whole("withinYears")));
        shapes.put("missedReports", section -> new Condition.MissedReports(section.whole("missedReports")));
        shapes.put("inProvince", ConditionReader::inProvince);
        shapes.put("onOrAfter", section -> new Condition.OnOrAfter(section.day("onOrAfter")));
        shapes.put("all", section -> new Condition.All(section.list("all", this::read)));
        shapes.put("any", section -> new Condition.Any(section.list("any", this::read)));
        Ages.SPANS.keySet().forEach(name -> shapes.put(name, section -> Ages.read(section, name)));
        shapes.put("score", section -> scored(section, scored));
    }

    Condition read(Entry entry) {
        return Section.read(entry, this::in);
    }

    /** Whether a section demands something at all. */
    boolean isIn(Section section) {
        return shapes.keySet().stream().anyMatch(section::has);
    }

    Condition in(Section section) {
        var named = shapes.keySet().stream().filter(section::has).toList();
        if (named.size() != 1) {
            var found = named.isEmpty() ? "none" : String.join(" and ", named);
            throw new Broken(
                    section.line(),
                    "exactly one of %s is expected, found %s".formatted(String.join(", ", shapes.keySet()), found));
        }
        return Objects.requireNonNull(shapes.get(named.getFirst())).apply(section);
    }

    private static Condition judged(Section section) {
        return onlyTrue(section, "judged", new Condition.Judged());
    }

    private static Condition inProvince(Section section) {
        return onlyTrue(section, "inProvince", new Condition.InProvince());
    }

    private static Condition onlyTrue(Section section, String name, Condition condition) {
        if (!section.flag(name, true)) {
            throw new Broken(section.line(), "\"%s\" is true or left out".formatted(name));
        }
        return condition;
    }

    private static Condition scored(Section section, @Nullable Scored scored) {
        if (!section.flag("score", true) || scored == null) {
            throw new Broken(section.line(), "\"score\" asks for a score table, and there is none");
        }
        return scored;
    }

    private static Condition holds(Section section, String name, boolean wanted) {
        int within = section.whole("withinYears", 0);
        return new Titled.Holds(Numbers.title(section.entry(name)), wanted, within == 0 ? null : within);
    }

    private Condition measured(Section section) {
        var measure = measure(section);
        return section.has("tiers") ? tiered(section, measure) : bound(section, measure);
    }

    private static Measure measure(Section section) {
        int years = section.whole("years", 1);
        return Numbers.measure(section.entry("measure"), years, section.flag("average", false));
    }

    private static Condition grown(Section section) {
        return bound(section, growth(section));
    }

    private static Measure growth(Section section) {
        var by = Section.parse(section.entry("by"), "YEAR_ON_YEAR, COMPOUND or MEAN_OF_TWO", Growing::valueOf);
        return new Measure.Growth(Numbers.figure(section.entry("growth")), by);
    }

    /** The measure of a score's row, which its bands share; none when each band has its own condition. */
    static Optional<Measure> shared(Section section) {
        if (section.has("growth")) {
            return Optional.of(growth(section));
        }
        return section.has("measure") ? Optional.of(measure(section)) : Optional.empty();
    }

    static boolean hasBound(Section section) {
        return COMPARISONS.keySet().stream().anyMatch(section::has);
    }

    static Condition.Bound bound(Section section, Measure measure) {
        var name = comparison(section);
        return new Condition.Bound(measure, is(name), Numbers.number(section.entry(name), measure.unit()));
    }

    static String comparison(Section section) {
        var named = Stream.of("atLeast", "moreThan", "atMost", "lessThan")
                .filter(section::has)
                .toList();
        if (named.size() != 1) {
            throw new Broken(section.line(), "exactly one of atLeast, moreThan, atMost, lessThan is expected");
        }
        return named.getFirst();
    }

    static Comparison is(String comparison) {
        return Objects.requireNonNull(COMPARISONS.get(comparison));
    }

    private static Condition tiered(Section section, Measure measure) {
        return Section.read(section.entry("tiers"), tiers -> {
            var by = Numbers.measure(tiers.entry("by"), 1, false);
            var name = comparison(tiers);
            var entries = Section.itemsOf(tiers.entry(name));
            var read = entries.stream()
                    .map(one -> tier(one, by.unit(), measure.unit()))
                    .toList();
            boolean isWhole = !read.isEmpty()
                    && read.stream().limit(read.size() - 1L).noneMatch(tier -> tier.upTo() == null)
                    && read.getLast().upTo() == null;
            if (!isWhole) {
                throw new Broken(tiers.line(), "each tier but the last needs \"upTo\", and the last has none");
            }
            return new Condition.Tiered(measure, is(name), by, read);
        });
    }

    private static Condition.Tiered.Tier tier(Entry entry, Unit size, Unit bound) {
        return Section.read(entry, tier -> {
            var upTo = tier.find("upTo");
            return new Condition.Tiered.Tier(
                    upTo == null ? null : Numbers.number(upTo, size), Numbers.number(tier.entry("bound"), bound));
        });
    }

    private Condition eachYear(Section section) {
        List<Condition.Bound> bounds =
                section.list("bounds", one -> Section.read(one, inner -> bound(inner, measure(inner))));
        return new Condition.EachYear(section.whole("eachYear"), bounds);
    }
}
