package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryClockTest {
    private final Machine machine = new Machine("2025-06-15T04:00:00Z");
    private final RegistryClock clock = new RegistryClock(machine, Duration.ZERO);

    @ParameterizedTest
    @CsvSource({
        "2025-06-15T15:59:59.999999999Z, 2025-06-15",
        "2025-06-15T16:00:00Z, 2025-06-16",
        "2024-02-28T16:00:00Z, 2024-02-29",
        "2025-12-31T16:00:00Z, 2026-01-01"
    })
    void the_day_turns_at_midnight_in_china(String now, LocalDate day) {
        machine.set(now);
        assertThat(LocalDate.now(new RegistryClock(machine, Duration.ZERO))).isEqualTo(day);
    }

    @Test
    void instants_are_as_fine_as_the_database_keeps_them() {
        machine.set("2025-06-15T04:00:00.123456789Z");
        assertThat(clock.instant()).isEqualTo("2025-06-15T04:00:00.123456Z");
    }

    @Test
    void it_stands_still_while_the_machine_is_set_back_and_then_goes_on() {
        var before = clock.instant();
        machine.set("2025-06-15T03:00:00Z");
        assertThat(clock.instant()).isEqualTo(before);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(before);
        machine.set("2025-06-15T04:00:01Z");
        assertThat(clock.instant()).isEqualTo("2025-06-15T04:00:01Z");
    }

    @Test
    void a_shifted_clock_runs_on_from_its_day() {
        var shifted = new RegistryClock(machine, Duration.ofDays(-10));
        assertThat(LocalDate.now(shifted)).isEqualTo("2025-06-05");
        machine.set("2025-06-15T16:00:00Z");
        assertThat(LocalDate.now(shifted)).isEqualTo("2025-06-06");
    }

    @Test
    void another_zone_shows_the_same_instant() {
        var utc = clock.withZone(ZoneOffset.UTC);
        machine.set("2025-06-15T20:00:00Z");
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(LocalDate.now(utc)).isEqualTo("2025-06-15");
        assertThat(LocalDate.now(clock)).isEqualTo("2025-06-16");
    }

    /** The machine's clock, which an operator may set. */
    private static final class Machine extends Clock {
        private Instant now;

        Machine(String now) {
            this.now = Instant.parse(now);
        }

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
