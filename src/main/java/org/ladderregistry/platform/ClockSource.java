package org.ladderregistry.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one clock that everything asks. */
class ClockSource {

    /**
     * @param today the day to start on instead of today, under the launcher only; the clock runs on from there
     * @param embedded set by the launcher, never by hand: the registry runs with its embedded parts
     */
    @Produces
    @Singleton
    Clock clock(
            @ConfigProperty(name = "ladder.today") Optional<LocalDate> today,
            @ConfigProperty(name = "ladder.embedded", defaultValue = "false") boolean embedded) {
        var machine = Clock.system(RegistryClock.ZONE);
        return new RegistryClock(
                machine, today.map(day -> shift(machine, day, embedded)).orElse(Duration.ZERO));
    }

    private static Duration shift(Clock machine, LocalDate day, boolean embedded) {
        if (!embedded) {
            throw new IllegalStateException("LADDER_TODAY is for the launcher's embedded mode only: unset it to start");
        }
        return Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(machine), day));
    }
}
