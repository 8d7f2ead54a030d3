package org.ladderregistry.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes the one clock that everything asks. */
class ClockSource {

    /** Settings of the registry as a whole. */
    @ConfigMapping(prefix = "ladder")
    interface Settings {
        /** The day to start on instead of today; only under the launcher. The clock runs on from there. */
        Optional<LocalDate> today();

        /** Set by the launcher, never by hand: the registry runs with its embedded parts. */
        @WithDefault("false")
        boolean embedded();
    }

    @Produces
    @Singleton
    Clock clock(Settings settings) {
        var machine = Clock.system(RegistryClock.ZONE);
        return new RegistryClock(
                machine,
                settings.today().map(day -> shift(machine, day, settings)).orElse(Duration.ZERO));
    }

    private static Duration shift(Clock machine, LocalDate day, Settings settings) {
        if (!settings.embedded()) {
            throw new IllegalStateException("LADDER_TODAY is for the launcher's embedded mode only: unset it to start");
        }
        return Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(machine), day));
    }
}
