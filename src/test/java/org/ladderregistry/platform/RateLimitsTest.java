package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {
    private static final ClientAddress ONE = ClientAddress.of("192.0.2.1");
    private static final ClientAddress OTHER = ClientAddress.of("192.0.2.2");

    private final HandClock clock = new HandClock();
    private final RateLimits limits = new RateLimits(3, 5, clock);

    /** Moves when it is told to. */
    private static final class HandClock implements TimeMeter {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void a_client_has_so_many_requests_a_minute() {
        assertThat(limits.take(ONE).state()).isEqualTo("\"client\";r=2;t=60");
        assertThat(limits.take(ONE).state()).isEqualTo("\"client\";r=1;t=60");
        clock.pass(Duration.ofMillis(19_500));
        assertThat(limits.take(ONE).state()).isEqualTo("\"client\";r=0;t=41");
        var refused = limits.take(ONE);
        assertThat(refused.isAdmitted()).isFalse();
        assertThat(refused.secondsToWait()).isEqualTo(41);
        assertThat(refused.state()).isEqualTo("\"client\";r=0;t=41");
    }

    @Test
    void who_waits_as_long_as_told_is_admitted() {
        takeAll(ONE, 3);
        clock.pass(Duration.ofMillis(59_999));
        assertThat(limits.take(ONE).secondsToWait()).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(limits.take(ONE).isAdmitted()).isTrue();
    }

    @Test
    void another_client_has_its_own() {
        takeAll(ONE, 3);
        assertThat(limits.take(ONE).isAdmitted()).isFalse();
        assertThat(limits.take(OTHER).isAdmitted()).isTrue();
    }

    @Test
    void all_together_have_one_too_and_are_told_of_it_when_it_is_nearer() {
        takeAll(ONE, 3);
        assertThat(limits.take(OTHER).state()).isEqualTo("\"all\";r=1;t=60");
        takeAll(OTHER, 1);
        var refused = limits.take(ClientAddress.of("2001:db8::1"));
        assertThat(refused.state()).isEqualTo("\"all\";r=0;t=60");
        assertThat(refused.secondsToWait()).isEqualTo(60);
    }

    @Test
    void who_is_refused_takes_nothing_from_the_others() {
        takeAll(ONE, 3);
        IntStream.range(0, 100)
                .forEach(again -> assertThat(limits.take(ONE).isAdmitted()).isFalse());
        takeAll(OTHER, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
        "2001:db8::1, 2001:db8::ffff:ffff:ffff:ffff, true",
        "2001:db8::1, 2001:DB8:0:0:1:2:3:4, true",
        "2001:db8::1, 2001:db8:0:1::1, false",
        "[2001:db8::1], 2001:db8::2, true",
        "unknown, not-an-address, true",
        "unknown, 192.0.2.1, false",
        ", unknown, true"
    })
    void a_client_is_an_address_or_a_network(String one, String other, boolean same) {
        assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
    }

    private void takeAll(ClientAddress client, int times) {
        IntStream.range(0, times)
                .forEach(time -> assertThat(limits.take(client).isAdmitted()).isTrue());
    }
}
