package org.ladderregistry.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.launcher.ApiLogin;

class DemoSettingsTest {
    private static final Map<String, String> PASSWORD = Map.of("LADDER_PASSWORD", "secret");

    @Test
    void a_password_is_all_that_is_needed() throws Exception {
        assertThat(DemoSettings.of(PASSWORD, List.of()))
                .isEqualTo(new DemoSettings(
                        URI.create("http://localhost:8080"), ApiLogin.withPassword("admin", "secret"), 1));
    }

    @Test
    void the_rest_can_be_said() throws Exception {
        var environment =
                Map.of("LADDER_URL", "https://ladder.example", "LADDER_USER", "anna", "LADDER_PASSWORD", "secret");
        assertThat(DemoSettings.of(environment, List.of("--every", "10")))
                .isEqualTo(new DemoSettings(
                        URI.create("https://ladder.example"), ApiLogin.withPassword("anna", "secret"), 10));
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThatExceptionOfType(DemoFailure.class)
                .isThrownBy(() -> DemoSettings.of(
                        Map.of("LADDER_URL", "localhost:8080", "LADDER_PASSWORD", " ", "LADDER_DATA", "nowhere"),
                        List.of("--every", "0")))
                .withMessageContaining("LADDER_URL")
                .withMessageContaining("LADDER_PASSWORD")
                .withMessageContaining("does not know '--every 0'")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
    }
}
