package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./ladder run}, called from somewhere else. */
class LadderScriptIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path elsewhere;

    @Test
    void it_runs_from_any_folder_on_a_copy_of_what_was_built() throws Exception {
        Path said = elsewhere.resolve("said");
        Process ladder = run(said);
        try {
            await().atMost(PATIENCE)
                    .until(() -> Files.readString(said).contains("Ctrl-C stops it") || !ladder.isAlive());
            assertThat(said).content().contains("is ready").doesNotContain("building");
            Path copies = elsewhere.resolve("my data").resolve("app");
            assertThat(commandLines(ladder))
                    .anyMatch(line -> line.contains(copies + "/") && line.endsWith("quarkus-run.jar"));
        } finally {
            ladder.destroy();
            await().atMost(PATIENCE).until(() -> !ladder.isAlive());
        }
        assertThat(said).content().contains("has stopped");
    }

    private Process run(Path said) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(Path.of("ladder").toAbsolutePath().toString(), "run", "--today", "2026-06-30");
        builder.directory(elsewhere.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LADDER_DATA", "my data");
        for (String port : List.of(
                "QUARKUS_HTTP_PORT",
                "QUARKUS_MANAGEMENT_PORT",
                "LADDER_POSTGRES_PORT",
                "LADDER_KAFKA_PORT",
                "LADDER_KAFKA_CONTROLLER_PORT")) {
            builder.environment().put(port, String.valueOf(FreePorts.next()));
        }
        return builder.start();
    }

    private static List<String> commandLines(Process process) {
        return process.descendants()
                .map(child -> child.info().commandLine().orElse(""))
                .toList();
    }
}
