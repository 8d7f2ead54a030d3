package org.ladderregistry.event.seal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.event.merkle.Hash;

/** The proof that a tree begins with a smaller one, as it goes out. */
@Schema(
        name = "ConsistencyProof",
        description = "That the first toSize entries begin with the first fromSize (RFC 9162, 2.1.4)")
public record ConsistencyView(long fromSize, long toSize, String fromRoot, String toRoot, List<String> path) {

    static ConsistencyView of(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {
        return new ConsistencyView(
                from,
                to,
                fromRoot.hex(),
                toRoot.hex(),
                path.stream().map(Hash::hex).toList());
    }
}
