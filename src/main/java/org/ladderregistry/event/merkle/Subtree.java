package org.ladderregistry.event.merkle;

/**
 * A full subtree: 2^level leaves, the first of which is index · 2^level. Once its last leaf is there it never changes.
 *
 * @param level 0 for a leaf
 */
public record Subtree(int level, long index) {
    static Subtree leaf(long index) {
        return new Subtree(0, index);
    }

    boolean isRight() {
        return (index & 1) == 1;
    }

    Subtree parent() {
        return new Subtree(level + 1, index >> 1);
    }
}
