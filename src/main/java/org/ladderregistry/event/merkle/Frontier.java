package org.ladderregistry.event.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The right edge of a growing tree: all that is needed to add leaves and to tell its root. */
public final class Frontier {
    private final List<Hash> full;
    private long size;

    private Frontier(long size, List<Hash> full) {
        this.size = size;
        this.full = full;
    }

    /** That of a tree without leaves. */
    public static Frontier ofNothing() {
        return new Frontier(0, new ArrayList<>());
    }

    /** The full subtrees by which to go on with a tree of this size. */
    public static List<Subtree> subtrees(long size) {
        return new Span(0, size).subtrees();
    }

    /** Goes on with a tree whose {@link #subtrees} are known. */
    public static Frontier of(long size, Function<Subtree, Hash> known) {
        return new Frontier(
                size, new ArrayList<>(subtrees(size).stream().map(known).toList()));
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return Span.fold(full);
    }

    /** @param made hears of the leaf, and of every subtree that it makes full */
    public void add(Hash leaf, BiConsumer<Subtree, Hash> made) {
        var subtree = Subtree.leaf(size++);
        var hash = leaf;
        made.accept(subtree, hash);
        while (subtree.isRight()) {
            hash = Hash.ofNode(full.removeLast(), hash);
            subtree = subtree.parent();
            made.accept(subtree, hash);
        }
        full.add(hash);
    }
}
