package org.ladderregistry.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** The change feed: every event in one total order without holes, by pages with long poll or as a stream. */
@Path("/api/v1/events")
@Tag(name = "Events")
public class EventResource {
    /** Then the reader comes again, with what it was let in by: a token that was revoked meanwhile opens nothing more. */
    private static final Duration LONGEST_STREAM = Duration.ofHours(1);

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Feed feed;
    private final FeedStream stream;
    private final Sse sse;
    private final Caller caller;

    EventResource(Feed feed, FeedStream stream, Sse sse, Caller caller) {
        this.feed = feed;
        this.stream = stream;
        this.sse = sse;
        this.caller = caller;
    }

    /**
     * A page of the feed.
     *
     * @param items whole CloudEvents
     * @param next where to go on: the {@code after} of the next request
     */
    public record FeedPage(@JsonRawValue String items, String next) {
        static FeedPage of(List<SequencedEvent> events, long after) {
            var items = events.stream().map(SequencedEvent::json).toList();
            long next = events.isEmpty() ? after : events.getLast().sequence();
            return new FeedPage("[" + String.join(",", items) + "]", String.valueOf(next));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @io.quarkus.security.Authenticated
    @Needs(value = Permission.FOLLOW_FEED, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"After", "FeedLimit", "Wait"})
    @Operation(
            operationId = "listEvents",
            summary = "What happened after a position; waits up to 60 s for something to happen")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "FeedPage")))
    @APIResponse(responseCode = "409", description = "The position lies beyond the newest event")
    public FeedPage page(@Context UriInfo uri) throws SQLException, InterruptedException {
        caller.requireEverywhere(Permission.FOLLOW_FEED);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Set.of("after", "limit", "wait"), faults);
        long after = query.number("after", 0, Long.MAX_VALUE, 0);
        long limit = query.number("limit", 1, MOST, USUAL);
        long wait = query.number("wait", 0, LONGEST_WAIT_SECONDS, 0);
        faults.refuseIfAny();
        return FeedPage.of(feed.after(after, (int) limit, Duration.ofSeconds(wait)), after);
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @io.quarkus.security.Authenticated
    @Needs(value = Permission.FOLLOW_FEED, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"After"})
    @Operation(
            operationId = "streamEvents",
            summary = "The same as Server-Sent Events; Last-Event-ID resumes, without it the stream begins now")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "EventStream")))
    @APIResponse(responseCode = "409", description = "The position lies beyond the newest event")
    public Multi<OutboundSseEvent> stream(
            @Context UriInfo uri, @HeaderParam("Last-Event-ID") @Nullable String lastEventId) throws SQLException {
        caller.requireEverywhere(Permission.FOLLOW_FEED);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Set.of("after"), faults);
        long after = query.number("after", 0, Long.MAX_VALUE, -1);
        long position = Feed.position(lastEventId, after, faults);
        faults.refuseIfAny();
        return stream.from(position < 0 ? feed.head() : feed.known(position))
                .map(next -> next.map(this::event).orElseGet(this::heartbeat))
                .select()
                .first(LONGEST_STREAM);
    }

    private OutboundSseEvent event(SequencedEvent event) {
        return sse.newEventBuilder()
                .id(String.valueOf(event.sequence()))
                .data(event.json())
                .build();
    }

    private OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("heartbeat").build();
    }
}
