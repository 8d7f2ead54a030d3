package org.ladderregistry.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.ladderregistry.platform.RegistryClock;

/** Every way to ask the machine what time it is, past the registry's clock. */
final class LooksAtTheWall {
    LocalDate today = LocalDate.now();

    static final class Date {
        java.util.Date now = new java.util.Date();
    }

    static final class Millis {
        long now = System.currentTimeMillis();
    }

    static final class Zone {
        LocalDate today = LocalDate.now(RegistryClock.ZONE);
    }

    static final class OwnClock {
        LocalDate today = LocalDate.now(Clock.systemUTC());
    }

    static final class Reference {
        Supplier<Instant> now = Instant::now;
    }
}
