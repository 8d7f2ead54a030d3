package org.ladderregistry.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
    private static final Instant LAST = Instant.parse("2026-01-05T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"10, 15", "11, 30", "12, 60", "15, 480", "16, 900", "40, 900", "2147483647, 900"})
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour(int failures, long seconds) {
        assertThat(Limit.NAME_FROM_NETWORK.suspendedUntil(failures, LAST))
                .contains(LAST.plus(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void the_first_failures_are_free(int failures) {
        assertThat(Limit.NAME_FROM_NETWORK.suspendedUntil(failures, LAST)).isEmpty();
    }

    @Test
    void whoever_is_shut_out_by_others_waits_a_minute_at_most() {
        assertThat(Limit.NAME.suspendedUntil(1_000_000, LAST)).contains(LAST.plus(Duration.ofMinutes(1)));
    }
}
