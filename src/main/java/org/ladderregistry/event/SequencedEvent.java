package org.ladderregistry.event;

import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the total order.
 *
 * @param type whole, with its prefix
 * @param standing where the firm stands after the transaction (JSON), on the last event of each; null on others
 */
public record SequencedEvent(
        long sequence,
        String type,
        String subject,
        String envelope,
        @Nullable String standing) {

    /** The standing of a firm that is no more. */
    private static final String BURIED = "null";

    /** The CloudEvent as it goes out everywhere. */
    public String json() {
        return Envelope.sequenced(envelope, sequence);
    }

    /** Whether the firm stands otherwise in the compacted topic from here on. */
    public boolean movesStanding() {
        return standing != null;
    }

    /** What the compacted topic says of the firm from here on; null when it says nothing of it any more. */
    public @Nullable String standingJson() {
        return standing == null || standing.equals(BURIED) ? null : Envelope.sequenced(standing, sequence);
    }
}
