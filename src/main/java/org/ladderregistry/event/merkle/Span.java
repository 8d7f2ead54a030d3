package org.ladderregistry.event.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Leaves that hang under one node of some tree, which need not be full.
 *
 * @param from the first leaf
 * @param until behind the last one
 */
record Span(long from, long until) {
    long size() {
        return until - from;
    }

    /** Where RFC 9162 divides it: behind the largest power of two that is smaller than its size. */
    long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    Span left() {
        return new Span(from, middle());
    }

    Span right() {
        return new Span(middle(), until);
    }

    /** The full subtrees it consists of, from left to right: none of them is as large as the one before. */
    List<Subtree> subtrees() {
        var found = new ArrayList<Subtree>();
        for (long at = from; at < until; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(until - at);
            found.add(new Subtree(level, at >> level));
            at += 1L << level;
        }
        return found;
    }

    /** Its node's hash. */
    Hash hash(Function<Subtree, Hash> known) {
        return fold(subtrees().stream().map(known).toList());
    }

    /** Brings full subtrees under one node, from the right. */
    static Hash fold(List<Hash> subtrees) {
        return subtrees.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElseGet(Hash::ofNothing);
    }
}
