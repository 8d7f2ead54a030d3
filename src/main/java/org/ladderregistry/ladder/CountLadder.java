package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;

/** Counts the firms on each rung. */
@ApplicationScoped
public class CountLadder {
    /** What {@link #count} understands. */
    public static final Set<String> PARAMETERS = Set.of("asOf", "knownAt", "by");

    private final LadderCounts counts;
    private final Caller caller;
    private final Clock clock;

    CountLadder(LadderCounts counts, Caller caller, Clock clock) {
        this.counts = counts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Firms outside the province on the day are in no count and no group.
     *
     * @throws Problem 400 naming every parameter that means nothing
     */
    public LadderView count(Query query, Faults faults) {
        caller.require(Permission.READ_FIRMS);
        var knownAt = query.instantUpTo(clock.instant(), "knownAt");
        var asOf = FindFirm.dayFor(query.day("asOf"), knownAt, clock);
        var by = LadderBy.read(query, faults);
        faults.refuseIfAny();
        return view(asOf, knownAt, by, counts.on(asOf, knownAt, by));
    }

    private static LadderView view(
            LocalDate asOf, @Nullable Instant knownAt, Optional<LadderBy> by, List<LadderCounts.Count> counts) {
        var groups = by.map(fact -> groups(fact, counts)).orElse(null);
        return new LadderView(asOf, knownAt, stock(counts), positions(counts), groups);
    }

    private static List<LadderView.Group> groups(LadderBy by, List<LadderCounts.Count> counts) {
        return by.keys(counts.stream().map(LadderCounts.Count::key)).stream()
                .map(key -> group(key, counts))
                .toList();
    }

    private static LadderView.Group group(@Nullable String key, List<LadderCounts.Count> counts) {
        var own = counts.stream()
                .filter(count -> Objects.equals(count.key(), key))
                .toList();
        return new LadderView.Group(key, stock(own), positions(own));
    }

    private static Map<Rung, Integer> stock(List<LadderCounts.Count> counts) {
        return sums(counts, LadderCounts.Count::stock);
    }

    private static Map<Rung, Integer> positions(List<LadderCounts.Count> counts) {
        return sums(counts, LadderCounts.Count::positions);
    }

    private static Map<Rung, Integer> sums(List<LadderCounts.Count> counts, ToIntFunction<LadderCounts.Count> firms) {
        var sums = new EnumMap<Rung, Integer>(Rung.class);
        Stream.of(Rung.values()).forEach(rung -> sums.put(rung, 0));
        counts.forEach(count -> sums.merge(count.rung(), firms.applyAsInt(count), Integer::sum));
        return sums;
    }
}
