package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image and the manifests agree. */
class DockerfileTest {
    private final List<String> lines = Files.readAllLines(Path.of("Dockerfile"));

    DockerfileTest() throws IOException {}

    @Test
    void the_user_is_a_number_and_the_one_that_the_pods_run_as() {
        var user = argument("USER");
        assertThat(user).matches("[1-9]\\d*:[1-9]\\d*");
        for (var workload : BaseTest.workloads()) {
            var context = workload.pod().path("securityContext");
            assertThat(context.path("runAsUser").asText() + ":"
                            + context.path("runAsGroup").asText())
                    .isEqualTo(user);
        }
    }

    @Test
    void the_base_is_pinned() {
        assertThat(argument("ARG")).matches("BASE=[^ ]+:[^ ]+").doesNotContain("latest");
        assertThat(argument("FROM")).isEqualTo("${BASE}");
    }

    @Test
    void the_service_gets_its_signals_itself() {
        assertThat(argument("ENTRYPOINT")).startsWith("[\"java\", ").endsWith("]");
    }

    @Test
    void what_is_copied_is_what_a_build_leaves_and_what_the_context_lets_through() throws IOException {
        assertThat(lines.stream().filter(line -> line.startsWith("COPY ")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("COPY target/quarkus-app/"));
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("*", "!target/quarkus-app/*");
    }

    private String argument(String instruction) {
        return lines.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
