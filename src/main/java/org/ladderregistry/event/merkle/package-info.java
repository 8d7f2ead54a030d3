/** The Merkle tree over all events (RFC 9162): hashes, heads and proofs, without a database, for the service and for those who check it. */
@NullMarked
package org.ladderregistry.event.merkle;

import org.jspecify.annotations.NullMarked;
