package org.ladderregistry.ladder;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on a day that was set to lie before what the registry has already recorded. */
@ApplicationScoped
class ClockGuard {
    private final EntityManager database;
    private final Clock clock;
    private final Optional<String> today;

    ClockGuard(EntityManager database, Clock clock, @ConfigProperty(name = "ladder.today") Optional<String> today) {
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    @Transactional
    void check(@Observes StartupEvent event) {
        if (today.isEmpty()) {
            return;
        }
        var newest = (Instant)
                database.createQuery("SELECT max(recordedAt) FROM HistoryRow").getSingleResult();
        if (newest != null && clock.instant().isBefore(newest)) {
            throw new IllegalStateException(
                    "LADDER_TODAY is refused: the registry has recorded changes up to " + newest);
        }
    }
}
