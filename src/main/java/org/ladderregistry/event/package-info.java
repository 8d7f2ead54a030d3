/** The outbox, its sequencer, the relay to Kafka and the change feed: one total order, nothing lost, nothing invented. */
@NullMarked
package org.ladderregistry.event;

import org.jspecify.annotations.NullMarked;
