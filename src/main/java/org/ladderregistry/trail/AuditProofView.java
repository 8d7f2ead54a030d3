package org.ladderregistry.trail;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.event.seal.Inclusion;

/** The proof that an entry is in a tree, as it goes out. */
@Schema(name = "AuditProof", description = "That an entry is one of the first treeSize (RFC 9162, 2.1.3)")
record AuditProofView(long number, String leafHash, long treeSize, String root, List<String> path) {

    static AuditProofView of(Inclusion proved) {
        return new AuditProofView(
                proved.number(),
                proved.leaf().hex(),
                proved.size(),
                proved.root().hex(),
                proved.hexPath());
    }
}
