/** Logs that are sealed, the events and others: each in a Merkle tree of its own, with signed heads and proofs. */
@NullMarked
package org.ladderregistry.event.seal;

import org.jspecify.annotations.NullMarked;
