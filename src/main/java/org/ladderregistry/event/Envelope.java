package org.ladderregistry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 in JSON, whole but for its {@code sequence}, which is given after the commit.
 *
 * @param subject the USCC; for events of a plan the plan's id
 * @param time when the registry recorded the change
 * @param firmsequence 1, 2, 3 … for each firm
 * @param traceparent of the request that caused it, the same on all events of one change (W3C Trace Context)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @Nullable Long firmsequence,
        String traceparent,
        Object data) {

    /** What every type of ours begins with. */
    public static final String TYPE_PREFIX = "org.ladderregistry.";

    /** The JSON with its sequence: put in front, so that nothing of what was recorded is written anew. */
    static String sequenced(String json, long sequence) {
        return "{\"sequence\":\"" + sequence + "\"," + json.substring(1);
    }
}
