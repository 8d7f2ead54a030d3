package org.ladderregistry.event.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which hashes prove something of a tree (RFC 9162, 2.1.3.1 and 2.1.4.1): planned first, so that all can be read at once. */
public final class ProofPlan {
    private final List<Span> path;

    private ProofPlan(List<Span> path) {
        this.path = path;
    }

    /** That a leaf is in a tree of this size. */
    public static ProofPlan ofInclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var fromTheRoot = new ArrayList<Span>();
        var span = new Span(0, size);
        while (span.size() > 1) {
            boolean left = index < span.middle();
            fromTheRoot.add(left ? span.right() : span.left());
            span = left ? span.left() : span.right();
        }
        return new ProofPlan(fromTheRoot.reversed());
    }

    /** That a tree begins with all of a smaller one. Nothing is needed when that one is empty, or the same. */
    public static ProofPlan ofConsistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a tree of " + to + " can't begin with one of " + from);
        }
        var fromTheRoot = new ArrayList<Span>();
        var span = new Span(0, to);
        while (from > 0 && span.until() != from) {
            boolean left = from <= span.middle();
            fromTheRoot.add(left ? span.right() : span.left());
            span = left ? span.left() : span.right();
        }
        // A smaller tree that is a node of the larger one is known to whoever asks.
        if (span.from() > 0) {
            fromTheRoot.add(span);
        }
        return new ProofPlan(fromTheRoot.reversed());
    }

    /** The full subtrees whose hashes are needed. */
    public List<Subtree> subtrees() {
        return path.stream().flatMap(span -> span.subtrees().stream()).toList();
    }

    /** The proof. */
    public List<Hash> path(Function<Subtree, Hash> known) {
        return path.stream().map(span -> span.hash(known)).toList();
    }
}
