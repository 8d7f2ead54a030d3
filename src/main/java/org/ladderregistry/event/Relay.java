package org.ladderregistry.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Worker;

/**
 * Brings the sequenced events to the broker, in their order: a batch is handed over, all its acknowledgements are
 * awaited, then the progress is kept. Whatever stops it, it goes on behind the last progress, so an event may come
 * twice but never not at all.
 */
@ApplicationScoped
class Relay {
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final Leadership leadership;
    private final Head head;
    private final EventLog log;
    private final RelayProgress progress;
    private final Topics topics;
    private final EventSettings settings;
    private @Nullable Worker worker;

    Relay(
            Leadership leadership,
            Head head,
            EventLog log,
            RelayProgress progress,
            Topics topics,
            EventSettings settings) {
        this.leadership = leadership;
        this.head = head;
        this.log = log;
        this.progress = progress;
        this.topics = topics;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        worker = Worker.start("relay", this::turn);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.stop();
        }
    }

    private void turn() throws Exception {
        if (!leadership.isHeld()) {
            head.awaitAfter(Long.MAX_VALUE - 1, LONGEST_REST);
            return;
        }
        topics.ensureTheyExist();
        relayWhileLeading(progress.read());
    }

    private void relayWhileLeading(long reached) throws Exception {
        long position = reached;
        while (leadership.isHeld()) {
            var batch = log.after(position, settings.batch());
            if (batch.isEmpty()) {
                head.awaitAfter(position, LONGEST_REST);
            } else {
                position = relay(batch, position);
            }
        }
    }

    private long relay(List<SequencedEvent> batch, long position) throws Exception {
        topics.publish(batch);
        long reached = batch.getLast().sequence();
        progress.advance(position, reached);
        return reached;
    }
}
