package org.ladderregistry.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;

/** A demonstration can be started on a day of the past, but never before what was already recorded. */
class SetDayIT {
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path folder;

    @Test
    void the_registry_lives_on_the_day_it_was_started_on_and_refuses_to_go_back() throws Exception {
        var firm = ADemoFirm.unregistered();
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings("2024-12-31"))) {
            var api = new Api(registry.baseUri(), "admin", PASSWORD);
            api.post(ADemoFirm.FIRMS, firm.registration());
            var lastDay = LocalDate.of(2024, 12, 31);
            api.post(
                    firm.certificationsPath(),
                    highTech(lastDay.minusYears(3).plusDays(1), lastDay).body());
            assertThat(api.getJson(firm.path()).at("/position/rung").asText()).isEqualTo("HIGH_TECH");
            assertThat(api.getJson(firm.path())
                            .at("/certifications/0/recordedAt")
                            .asText())
                    .startsWith("2024-12-3");
            assertThat(api.getJson(firm.path() + "?asOf=2025-01-01")
                            .get("position")
                            .isNull())
                    .isTrue();
            registry.stopGracefully();
        }
        try (var back = LaunchedRegistry.launch(folder.resolve("data"), settings("2024-12-30"))) {
            assertThat(back.exitCode()).isNotZero();
            assertThat(back.output()).contains("LADDER_TODAY");
        }
    }

    private static Map<String, String> settings(String today) {
        return Map.of("LADDER_TODAY", today, "LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    }
}
