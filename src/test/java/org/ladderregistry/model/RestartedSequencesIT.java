package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.launcher.FreePorts;
import org.ladderregistry.platform.RegistryClock;

/** A tenth of the random sequences is lived by the packaged registry, which is killed, and started again on a later day. */
class RestartedSequencesIT {
    private static final boolean LONG = Boolean.getBoolean("ladder.long");
    private static final int SEQUENCES = LONG ? 300 : 30;
    private static final int DEEDS_BETWEEN = 4;
    private static final long FIRST_SEED = 1_000_000;
    private static final String PASSWORD = "correct-horse-battery";
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29));

    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>(Map.of("LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
    private final List<RandomSequence> sequences = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();
    private final LaunchedClock clock = new LaunchedClock();

    @Test
    void sequences_with_restarts_agree_with_the_model() throws Exception {
        for (var port : List.of(
                "QUARKUS_HTTP_PORT",
                "QUARKUS_MANAGEMENT_PORT",
                "LADDER_POSTGRES_PORT",
                "LADDER_KAFKA_PORT",
                "LADDER_KAFKA_CONTROLLER_PORT")) {
            settings.put(port, String.valueOf(FreePorts.next()));
        }
        var api = new Api(URI.create("http://localhost:" + settings.get("QUARKUS_HTTP_PORT")), "admin", PASSWORD);
        for (var day : DAYS) {
            liveThrough(day, api);
        }
        assertThat(disagreements).isEmpty();
    }

    private void liveThrough(LocalDate day, Api api) throws Exception {
        settings.put("LADDER_TODAY", day.toString());
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings)) {
            clock.startOn(day);
            if (sequences.isEmpty()) {
                for (int i = 0; i < SEQUENCES; i++) {
                    sequences.add(RandomSequence.begun(FIRST_SEED + i, clock, api));
                }
            }
            for (var sequence : sequences) {
                sequence.turned();
                play(sequence);
            }
            int expected =
                    sequences.stream().mapToInt(RandomSequence::expectedEvents).sum();
            var feed = FeedFollower.fromTheStart(api).until(all -> all.size() >= expected);
            for (var sequence : sequences) {
                sequence.disagreement(() -> sequence.end(feed)).ifPresent(disagreements::add);
            }
        }
    }

    private void play(RandomSequence sequence) {
        sequence.disagreement(() -> {
                    sequence.askOnly();
                    for (int i = 0; i < DEEDS_BETWEEN; i++) {
                        sequence.deed();
                    }
                })
                .ifPresent(disagreements::add);
    }

    /** The clock of the registry that was started last: moved by whole days, as it moves its own. */
    private static final class LaunchedClock extends Clock {
        private Clock now = Clock.system(RegistryClock.ZONE);

        void startOn(LocalDate day) {
            var machine = Clock.system(RegistryClock.ZONE);
            var shift = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(machine), day));
            now = new RegistryClock(machine, shift);
        }

        @Override
        public java.time.Instant instant() {
            return now.instant();
        }

        @Override
        public java.time.ZoneId getZone() {
            return now.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return now.withZone(zone);
        }
    }
}
