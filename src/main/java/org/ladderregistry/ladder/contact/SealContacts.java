package org.ladderregistry.ladder.contact;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Worker;

/**
 * Seals with the operator's first key what is plain, from before there were keys, or sealed with another. Every instance
 * works at it: a row is taken under its lock and skipped when another holds it. Killed, it goes on at the next start.
 */
@ApplicationScoped
public class SealContacts {
    private static final Logger LOG = Logger.getLogger(SealContacts.class);

    /** An instance with the keys of before may go on writing for a while. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final ContactSealing sealing;
    private final ContactKeys keys;
    private @Nullable Worker worker;

    SealContacts(ContactSealing sealing, ContactKeys keys) {
        this.sealing = sealing;
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        if (keys.first().isEmpty()) {
            LOG.warn("No contacts can be recorded: there are no LADDER_CONTACTS_KEYS");
            return;
        }
        worker = Worker.start("sealing of contacts", () -> {
            sealAll();
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (worker != null) {
            worker.stop();
        }
    }

    /** Goes once through all that can be sealed; returns when none is left but what others are at. */
    void sealAll() {
        for (var last = Optional.of(""); last.isPresent(); ) {
            last = sealing.sealSomeAfter(last.get());
        }
    }
}
