package org.ladderregistry.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ladderregistry.Api;

/** Follows the change feed. */
final class FeedFollower {
    private static final int PAGE = 500;
    private static final int PATIENCE_SECONDS = 10;

    private final Api api;
    private long heard;

    private FeedFollower(Api api) {
        this.api = api;
    }

    static FeedFollower fromTheStart(Api api) {
        return new FeedFollower(api);
    }

    static FeedFollower fromNow(Api api) throws Exception {
        var follower = new FeedFollower(api);
        follower.skip();
        return follower;
    }

    /** Nothing of what there is already will be heard. */
    void skip() throws Exception {
        until(all -> true);
    }

    /** What is new: until it is enough, or nothing comes any more, and then all there is. */
    List<JsonNode> until(Predicate<List<JsonNode>> enough) throws Exception {
        var events = new ArrayList<JsonNode>();
        boolean more = true;
        while (more) {
            int wait = enough.test(events) ? 0 : PATIENCE_SECONDS;
            var page = api.getJson("/api/v1/events?limit=%d&wait=%d&after=%d".formatted(PAGE, wait, heard));
            page.get("items").forEach(events::add);
            more = heard < page.get("next").asLong();
            heard = page.get("next").asLong();
        }
        return events;
    }
}
