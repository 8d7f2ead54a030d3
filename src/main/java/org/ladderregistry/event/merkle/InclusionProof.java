package org.ladderregistry.event.merkle;

import java.util.List;

/**
 * That a leaf is in a tree.
 *
 * @param index the leaf's place, from 0
 * @param size the tree's
 * @param path hashes of the subtrees beside the leaf's way to the root, from below
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    /** RFC 9162, 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            boolean isRight = (place & 1) == 1;
            if (isRight || place == last) {
                hash = Hash.ofNode(beside, hash);
                // The last node of a level that has no sibling is also that of the next.
                int alone = isRight ? 0 : Long.numberOfTrailingZeros(place);
                place >>= alone;
                last >>= alone;
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
