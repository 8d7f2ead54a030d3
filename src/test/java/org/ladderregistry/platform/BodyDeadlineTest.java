package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyDeadlineTest {
    @ParameterizedTest
    @CsvSource({"0, 30", "1, 30", "1048576, 30", "1048577, 40", "2097152, 40", "67108864, 660"})
    void a_larger_body_may_take_longer(long bytes, long seconds) {
        assertThat(BodyDeadline.patience(Duration.ofSeconds(30), bytes)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
