package org.ladderregistry.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.event.merkle.Hash;

/** The proof that an event is in a tree, as it goes out. */
@Schema(name = "InclusionProof", description = "That an event is one of the first treeSize (RFC 9162, 2.1.3)")
record InclusionView(long sequence, String leafHash, long treeSize, String root, List<String> path) {

    static InclusionView of(long sequence, Hash leaf, long size, Hash root, List<Hash> path) {
        return new InclusionView(
                sequence,
                leaf.hex(),
                size,
                root.hex(),
                path.stream().map(Hash::hex).toList());
    }
}
