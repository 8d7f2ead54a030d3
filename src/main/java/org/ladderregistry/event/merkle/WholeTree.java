package org.ladderregistry.event.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree in memory, 64 bytes a leaf: for whoever has all events and wants to prove each of them. */
public final class WholeTree {
    private static final int FIRST_CAPACITY = 64;

    private final Frontier frontier = Frontier.ofNothing();
    private final List<byte[]> levels = new ArrayList<>();

    public void add(Hash leaf) {
        frontier.add(leaf, this::keep);
    }

    public long size() {
        return frontier.size();
    }

    public Hash root() {
        return frontier.root();
    }

    public Hash leaf(long index) {
        return hash(Subtree.leaf(index));
    }

    /** The root it had when it was smaller. */
    public Hash root(long size) {
        return new Span(0, size).hash(this::hash);
    }

    public InclusionProof inclusion(long index, long size) {
        return new InclusionProof(
                index, size, ProofPlan.ofInclusion(index, size).path(this::hash));
    }

    public ConsistencyProof consistency(long from, long to) {
        return new ConsistencyProof(from, to, ProofPlan.ofConsistency(from, to).path(this::hash));
    }

    private void keep(Subtree subtree, Hash hash) {
        if (subtree.level() == levels.size()) {
            levels.add(new byte[FIRST_CAPACITY * Hash.BYTES]);
        }
        int at = Math.toIntExact(subtree.index() * Hash.BYTES);
        var level = levels.get(subtree.level());
        if (at == level.length) {
            level = Arrays.copyOf(level, level.length * 2);
            levels.set(subtree.level(), level);
        }
        System.arraycopy(hash.bytes(), 0, level, at, Hash.BYTES);
    }

    private Hash hash(Subtree subtree) {
        int at = Math.toIntExact(subtree.index() * Hash.BYTES);
        return Hash.of(Arrays.copyOfRange(levels.get(subtree.level()), at, at + Hash.BYTES));
    }
}
