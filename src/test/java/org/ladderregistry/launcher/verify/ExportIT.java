package org.ladderregistry.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.launcher.ApiLogin;

/** The feed of a registry that was killed and started again, as a file that anybody can check. */
class ExportIT {
    private static final String PASSWORD = "correct-horse-battery";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void an_export_is_whole_after_a_kill_goes_on_from_the_head_before_and_betrays_what_was_altered() throws Exception {
        var settings = Map.of("LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings)) {
            register(registry, 3);
            var before = Files.writeString(folder.resolve("head.json"), sealed(registry, 3));
            registry.killGroup();
            registry.startAgain();
            register(registry, 2);
            sealed(registry, 5);
            var export = export(registry, "export.ndjson");
            assertThat(Verify.verified(List.of(export.toString(), "--head", before.toString())))
                    .contains("All 5 entries");
            assertThatAlteringIsSeen(export);
            alterInTheDatabase(registry);
            assertThatThrownBy(() -> export(registry, "altered.ndjson"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not what was sealed");
            assertThat(folder.resolve("altered.ndjson")).doesNotExist();
        }
    }

    private void assertThatAlteringIsSeen(Path export) throws IOException {
        var lines = Files.readAllLines(export);
        lines.set(4, lines.get(4).replace("示范", "虚构"));
        var altered = Files.write(folder.resolve("one-altered.ndjson"), lines);
        assertThatThrownBy(() -> Verify.verified(List.of(altered.toString())))
                .isInstanceOf(Check.Altered.class)
                .hasMessageContaining("Entry 4");
    }

    private static void alterInTheDatabase(LaunchedRegistry registry) throws Exception {
        try (var owner = registry.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE event SET envelope = replace(envelope, '示范', '虚构') WHERE sequence = 2");
        }
    }

    private static void register(LaunchedRegistry registry, int firms) throws Exception {
        var api = new Api(registry.baseUri(), "admin", PASSWORD);
        for (int i = 0; i < firms; i++) {
            api.post(ADemoFirm.FIRMS, ADemoFirm.unregistered().registration());
        }
    }

    /** The head, once it stands for so many events. */
    private static String sealed(LaunchedRegistry registry, int events) {
        var api = new Api(registry.baseUri(), "admin", PASSWORD);
        return await().atMost(PATIENCE)
                .until(
                        () -> api.getJson("/api/v1/events/head"),
                        head -> head.get("size").asLong() == events)
                .toString();
    }

    private Path export(LaunchedRegistry registry, String name) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        new Export(registry.baseUri(), ApiLogin.withPassword("admin", PASSWORD)).into(file);
        return file;
    }
}
