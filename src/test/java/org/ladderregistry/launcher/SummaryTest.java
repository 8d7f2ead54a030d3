package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    Path folder;

    @Test
    void the_first_password_is_shown_once() throws Exception {
        Files.writeString(folder.resolve("first-password"), "plum-tree\n");
        assertThat(summary(Map.of())).contains("user admin, password plum-tree  (shown only now)");
        assertThat(summary(Map.of()))
                .contains("the one shown at the first start")
                .doesNotContain("plum-tree");
        assertThat(folder.resolve("first-password")).doesNotExist();
    }

    @Test
    void a_password_that_was_given_is_not_repeated() throws Exception {
        assertThat(summary(Map.of("LADDER_BOOTSTRAP_ADMIN_PASSWORD", "plum-tree")))
                .contains("the one of LADDER_BOOTSTRAP_ADMIN_PASSWORD")
                .doesNotContain("plum-tree");
    }

    @Test
    void a_broker_of_ones_own_is_named_as_it_was_given() throws Exception {
        assertThat(summary(Map.of("KAFKA_BOOTSTRAP_SERVERS", "k1:9092,k2:9092")))
                .contains("k1:9092,k2:9092");
    }

    private String summary(Map<String, String> environment) throws IOException, Refusal {
        try (var data = DataFolder.open(folder)) {
            return new Summary(new Settings(environment), data).text(Duration.ofSeconds(4));
        }
    }
}
