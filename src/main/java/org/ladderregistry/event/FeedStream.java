package org.ladderregistry.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The feed as a stream that never ends: pages as long as there are any, then a wait, a heartbeat when the wait was long. */
@ApplicationScoped
class FeedStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int PAGE = 200;

    private final Feed feed;
    private final Sse sse;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedStream(Feed feed, Sse sse) {
        this.feed = feed;
        this.sse = sse;
    }

    /** Reads the next page only when the last has been taken, so a slow reader costs nothing but its own time. */
    Multi<OutboundSseEvent> from(long position) {
        var reached = new AtomicLong(position);
        var pages = Multi.createBy().repeating().uni(() -> nextPage(reached)).indefinitely();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(comment("ladder")),
                        pages.onItem().transformToMultiAndConcatenate(Multi.createFrom()::iterable));
    }

    private Uni<List<OutboundSseEvent>> nextPage(AtomicLong reached) {
        return Uni.createFrom().item(() -> page(reached)).runSubscriptionOn(threads);
    }

    private List<OutboundSseEvent> page(AtomicLong reached) {
        try {
            var events = feed.after(reached.get(), PAGE, HEARTBEAT);
            if (events.isEmpty()) {
                return List.of(comment("heartbeat"));
            }
            reached.set(events.getLast().sequence());
            return events.stream().map(this::event).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (java.sql.SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private OutboundSseEvent event(SequencedEvent event) {
        return sse.newEventBuilder()
                .id(String.valueOf(event.sequence()))
                .data(event.json())
                .build();
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }
}
