package org.ladderregistry.ladder;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;

/** Counts the firms that moved from one rung to another between two days, and those that stayed. */
@ApplicationScoped
public class CountFlows {
    /** What {@link #count} understands. */
    public static final Set<String> PARAMETERS = Set.of("from", "to", "knownAt", "by");

    private final FlowCounts counts;
    private final Caller caller;
    private final Clock clock;

    CountFlows(FlowCounts counts, Caller caller, Clock clock) {
        this.counts = counts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Two ends of a move. */
    private record Ends(@Nullable Rung from, @Nullable Rung to) implements Comparable<Ends> {
        private static final Comparator<Ends> ORDER = Comparator.comparing(Ends::from, nullsFirst(naturalOrder()))
                .thenComparing(Ends::to, nullsFirst(naturalOrder()));

        @Override
        public int compareTo(Ends other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The two days alone are compared, so that a firm that left and came back stayed. Firms that are in the province on neither
     * day (outside, not established yet, deregistered) are in no count.
     *
     * @throws Problem 400 naming every parameter that means nothing, 422 when the days are the wrong way round
     */
    public FlowsView count(Query query, Faults faults) {
        caller.require(Permission.READ_FIRMS);
        var from = query.neededDay("from");
        var to = query.neededDay("to");
        var knownAt = query.instantUpTo(clock.instant(), "knownAt");
        var by = LadderBy.read(query, faults);
        reportIfTurned(from, to, faults);
        faults.refuseIfAny();
        var earlier = Objects.requireNonNull(from);
        var later = Objects.requireNonNull(to);
        var found = counts.between(earlier, later, knownAt, by);
        var groups = by.map(fact -> groups(fact, found)).orElse(null);
        return new FlowsView(earlier, later, knownAt, flows(found), groups);
    }

    private static void reportIfTurned(@Nullable LocalDate from, @Nullable LocalDate to, Faults faults) {
        boolean isTurned = from != null && to != null && to.isBefore(from);
        faults.addIf(isTurned, Query.pointer("to"), LadderFault.TO_BEFORE_FROM, from);
    }

    private static List<FlowsView.Group> groups(LadderBy by, List<FlowCounts.Count> counts) {
        return by.keys(counts.stream().map(FlowCounts.Count::key)).stream()
                .map(key -> new FlowsView.Group(key, flows(of(key, counts))))
                .toList();
    }

    private static List<FlowCounts.Count> of(@Nullable String key, List<FlowCounts.Count> counts) {
        return counts.stream().filter(count -> Objects.equals(count.key(), key)).toList();
    }

    private static List<FlowsView.Flow> flows(List<FlowCounts.Count> counts) {
        var sums = new TreeMap<Ends, Integer>();
        counts.forEach(count -> sums.merge(new Ends(count.from(), count.to()), count.firms(), Integer::sum));
        return sums.entrySet().stream()
                .map(sum -> new FlowsView.Flow(sum.getKey().from, sum.getKey().to, sum.getValue()))
                .toList();
    }
}
