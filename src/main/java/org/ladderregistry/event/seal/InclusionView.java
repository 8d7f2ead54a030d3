package org.ladderregistry.event.seal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that an event is in a tree, as it goes out. */
@Schema(name = "InclusionProof", description = "That an event is one of the first treeSize (RFC 9162, 2.1.3)")
record InclusionView(long sequence, String leafHash, long treeSize, String root, List<String> path) {

    static InclusionView of(Inclusion proved) {
        return new InclusionView(
                proved.number(),
                proved.leaf().hex(),
                proved.size(),
                proved.root().hex(),
                proved.hexPath());
    }
}
