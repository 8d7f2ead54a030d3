package org.ladderregistry.event.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.ladderregistry.event.merkle.Frontier;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.ProofPlan;
import org.ladderregistry.event.merkle.Subtree;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.ShapeFault;

/** Sealed logs as others check them: the newest head, and proofs that read a few dozen hashes however many entries there are. */
@ApplicationScoped
public class Seals {
    /** What {@link #inclusion} understands. */
    public static final Set<String> INCLUSION_PARAMETERS = Set.of("size");

    /** What {@link #consistency} understands. */
    public static final Set<String> CONSISTENCY_PARAMETERS = Set.of("from", "to");

    /** Instead of a size: all that is sealed. */
    private static final long ALL = -1;

    private static final long ABSENT = -1;

    private final DataSource database;

    Seals(DataSource database) {
        this.database = database;
    }

    /** @throws Problem 503 in the first moment of a registry, when nothing was sealed yet */
    public HeadView head(SealedLog log) throws SQLException {
        try (var connection = database.getConnection()) {
            return HeadView.of(newest(log, connection));
        }
    }

    /**
     * That an entry is among the first so many.
     *
     * @param query its {@code size}; all that is sealed, when absent
     * @throws Problem 400, 404 for an entry that is not sealed, 409 for a size beyond the head, 422 for one that ends before the entry
     */
    public Inclusion inclusion(SealedLog log, long number, Query query, Faults shape) throws SQLException {
        long size = query.number("size", 1, Long.MAX_VALUE, ALL);
        shape.refuseIfAny();
        try (var connection = database.getConnection()) {
            long sealed = newest(log, connection).head().size();
            if (number < 1 || number > sealed) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
            long asked = size == ALL ? sealed : size;
            var faults = new Faults();
            if (asked < number) {
                log.endsBefore(number, faults);
            }
            faults.addIf(asked > sealed, "/query/size", SealFault.BEYOND_THE_SEAL, asked, sealed);
            faults.refuseIfAny();
            var leaf = new Subtree(0, number - 1);
            var plan = ProofPlan.ofInclusion(number - 1, asked);
            var known = known(log, connection, List.of(List.of(leaf), plan.subtrees(), Frontier.subtrees(asked)));
            return new Inclusion(number, known.apply(leaf), asked, root(asked, known), plan.path(known));
        }
    }

    /**
     * That the first so many entries begin with the first fewer ones.
     *
     * @param query its {@code from}, and its {@code to}: all that is sealed, when absent
     * @throws Problem 400, 409 for a size beyond the head, 422 when the one to begin with is the larger
     */
    public ConsistencyView consistency(SealedLog log, Query query, Faults shape) throws SQLException {
        shape.addIf(query.text("from") == null, "/query/from", ShapeFault.MISSING, "integer");
        long from = query.number("from", 0, Long.MAX_VALUE, ABSENT);
        long to = query.number("to", 0, Long.MAX_VALUE, ALL);
        shape.refuseIfAny();
        try (var connection = database.getConnection()) {
            long sealed = newest(log, connection).head().size();
            long asked = to == ALL ? sealed : to;
            var faults = new Faults();
            faults.addIf(from > sealed, "/query/from", SealFault.BEYOND_THE_SEAL, from, sealed);
            faults.addIf(asked > sealed, "/query/to", SealFault.BEYOND_THE_SEAL, asked, sealed);
            faults.addIf(to != ALL && from > to, "/query/from", SealFault.FROM_BEYOND_TO, to);
            faults.refuseIfAny();
            var plan = ProofPlan.ofConsistency(from, asked);
            var known =
                    known(log, connection, List.of(plan.subtrees(), Frontier.subtrees(from), Frontier.subtrees(asked)));
            return ConsistencyView.of(from, asked, root(from, known), root(asked, known), plan.path(known));
        }
    }

    private static Seal newest(SealedLog log, Connection connection) throws SQLException {
        return new SealedTree(log, connection).newest().orElseThrow(() -> Problem.unavailable(null));
    }

    private static Function<Subtree, Hash> known(SealedLog log, Connection connection, List<List<Subtree>> wanted)
            throws SQLException {
        var all = new ArrayList<Subtree>();
        wanted.forEach(all::addAll);
        return new SealedTree(log, connection).known(all.stream().distinct().toList());
    }

    private static Hash root(long size, Function<Subtree, Hash> known) {
        return Frontier.of(size, known).root();
    }
}
