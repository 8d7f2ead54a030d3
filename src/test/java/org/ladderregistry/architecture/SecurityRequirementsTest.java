package org.ladderregistry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/asvs.md tells of forty requirements, docs/threat-model.md of attacks, and of each the tests that hold it: they exist. */
class SecurityRequirementsTest {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");
    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void each_of_the_forty_is_told_once_with_how_it_is_met_and_tested() throws IOException {
        var rows = requirements();
        assertThat(rows).hasSize(40);
        assertThat(rows).extracting(row -> row.get(0)).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).noneMatch(String::isBlank));
    }

    @Test
    void every_test_it_names_exists() throws IOException {
        var named = requirements().stream()
                .flatMap(row -> NAMED_TEST.matcher(row.get(3)).results())
                .toList();
        assertThat(named).isNotEmpty();
        for (var test : named) {
            assertThat(exists(test.group(1), test.group(2))).as(test.group()).isTrue();
        }
    }

    @Test
    void every_test_that_the_threat_model_names_exists() throws IOException {
        var threats = Files.readAllLines(Path.of("docs", "threat-model.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .toList();
        assertThat(threats).hasSizeGreaterThan(20);
        for (var threat : threats) {
            var shown = threat.substring(threat.lastIndexOf("|", threat.length() - 2));
            var named = NAMED_TEST.matcher(shown).results().toList();
            assertThat(named).as(threat).isNotEmpty();
            for (var test : named) {
                assertThat(exists(test.group(1), test.group(2)))
                        .as(test.group())
                        .isTrue();
            }
        }
    }

    @Test
    void a_test_that_is_not_there_is_noticed() throws IOException {
        assertThat(exists("SecurityRequirementsTest", null)).isTrue();
        assertThat(exists("SecurityRequirementsTest", "a_test_that_is_not_there_is_noticed"))
                .isTrue();
        assertThat(exists("SecurityRequirementsTest", "nowhere")).isFalse();
        assertThat(exists("NowhereTest", null)).isFalse();
    }

    /** The columns of every row that begins with a requirement's number. */
    private static List<List<String>> requirements() throws IOException {
        return Files.readAllLines(Path.of("docs", "asvs.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .filter(row -> NUMBER.matcher(row.get(0)).matches())
                .toList();
    }

    private static boolean exists(String testClass, String method) throws IOException {
        for (var file : Sources.under("src/test/java")) {
            if (file.getFileName().toString().equals(testClass + ".java")) {
                return method == null
                        || Stream.of("void " + method + "(", "class " + method + " ")
                                .anyMatch(Files.readString(file)::contains);
            }
        }
        return false;
    }
}
