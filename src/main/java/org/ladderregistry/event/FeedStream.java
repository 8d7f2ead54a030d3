package org.ladderregistry.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The feed as a stream that never ends: pages as long as there are any, then a wait, a heartbeat when the wait was long. */
@ApplicationScoped
class FeedStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int PAGE = 200;

    private final Feed feed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FeedStream(Feed feed) {
        this.feed = feed;
    }

    /**
     * Events as they come, and nothing for each heartbeat; one at once, so that a reader knows it is heard. Reads the next page
     * only when the last has been taken, so a slow reader costs nothing but its own time.
     */
    Multi<Optional<SequencedEvent>> from(long position) {
        var reached = new AtomicLong(position);
        var pages = Multi.createBy().repeating().uni(() -> nextPage(reached)).indefinitely();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(Optional.<SequencedEvent>empty()),
                        pages.onItem().transformToMultiAndConcatenate(Multi.createFrom()::iterable));
    }

    private Uni<List<Optional<SequencedEvent>>> nextPage(AtomicLong reached) {
        return Uni.createFrom().item(() -> page(reached)).runSubscriptionOn(threads);
    }

    private List<Optional<SequencedEvent>> page(AtomicLong reached) {
        try {
            var events = feed.after(reached.get(), PAGE, HEARTBEAT);
            if (events.isEmpty()) {
                return List.of(Optional.empty());
            }
            reached.set(events.getLast().sequence());
            return events.stream().map(Optional::of).toList();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (java.sql.SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
