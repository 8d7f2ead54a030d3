package org.ladderregistry.event.seal;

import java.util.List;
import org.ladderregistry.event.merkle.Hash;

/**
 * That an entry is in a tree.
 *
 * @param number the entry's, from 1
 * @param size the tree's
 * @param path from below
 */
public record Inclusion(long number, Hash leaf, long size, Hash root, List<Hash> path) {
    /** The path as it goes out. */
    public List<String> hexPath() {
        return path.stream().map(Hash::hex).toList();
    }
}
