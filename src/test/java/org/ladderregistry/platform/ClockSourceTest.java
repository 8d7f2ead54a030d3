package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockSourceTest {
    private static final Optional<LocalDate> NEW_YEARS_EVE = Optional.of(LocalDate.of(2024, 12, 31));

    private final ClockSource source = new ClockSource();

    @Test
    void the_launcher_may_set_the_day_and_the_clock_runs_on_from_there() {
        var clock = source.clock(NEW_YEARS_EVE, true);
        assertThat(LocalDate.now(clock)).isEqualTo("2024-12-31");
        assertThat(Duration.between(
                        clock.instant(), source.clock(NEW_YEARS_EVE, true).instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void outside_the_launcher_a_set_day_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> source.clock(NEW_YEARS_EVE, false)).hasMessageContaining("LADDER_TODAY");
    }

    @Test
    void without_a_set_day_it_is_today_in_china() {
        var clock = source.clock(Optional.empty(), false);
        assertThat(clock.getZone()).isEqualTo(RegistryClock.ZONE);
    }
}
