package org.ladderregistry.event.merkle;

import java.util.List;

/**
 * That a tree begins with all of a smaller one: nothing was changed, removed or put in between.
 *
 * @param from the size of the smaller tree
 * @param to that of the larger one
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** RFC 9162, 2.1.4.2; every tree begins with the empty one and with itself. */
    public boolean proves(Hash fromRoot, Hash toRoot) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0 || from == to) {
            var smaller = from == 0 ? Hash.ofNothing() : toRoot;
            return path.isEmpty() && fromRoot.equals(smaller);
        }
        boolean isNode = Long.bitCount(from) == 1;
        var hashes = path;
        if (!isNode) {
            if (path.isEmpty()) {
                return false;
            }
            hashes = path.subList(1, path.size());
        }
        return climb(isNode ? fromRoot : path.getFirst(), hashes, fromRoot, toRoot);
    }

    private boolean climb(Hash seed, List<Hash> hashes, Hash fromRoot, Hash toRoot) {
        int full = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> full;
        long last = (to - 1) >> full;
        var smaller = seed;
        var larger = seed;
        for (var beside : hashes) {
            if (last == 0) {
                return false;
            }
            boolean isRight = (place & 1) == 1;
            if (isRight || place == last) {
                smaller = Hash.ofNode(beside, smaller);
                larger = Hash.ofNode(beside, larger);
                int alone = isRight ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                larger = Hash.ofNode(larger, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && smaller.equals(fromRoot) && larger.equals(toRoot);
    }
}
