package org.ladderregistry.model;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.ladderregistry.platform.RegistryClock;

/** The registry's clock in the hands of a test: a day lasts until it is told to move on. */
@Alternative
@Singleton
public class TravellingClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    void travelTo(LocalDateTime localTime) {
        now.set(localTime.atZone(RegistryClock.ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(before -> before.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return RegistryClock.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("legal days are counted in one zone");
    }
}
