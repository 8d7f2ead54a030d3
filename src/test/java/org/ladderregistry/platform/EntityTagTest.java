package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    private static final LocalDate DAY = LocalDate.parse("2025-06-15");
    private static final EntityTag TAG = new EntityTag(7, DAY, "");

    @Test
    void a_tag_changes_with_the_version_the_day_and_the_query() {
        assertThat(TAG.toString()).matches("\"7\\.2025-06-15\\.[0-9a-f]{8}\"");
        assertThat(new EntityTag(8, DAY, "")).doesNotHaveToString(TAG.toString());
        assertThat(new EntityTag(7, DAY.plusDays(1), "")).doesNotHaveToString(TAG.toString());
        assertThat(new EntityTag(7, DAY, "{asOf=2025-06-15}")).doesNotHaveToString(TAG.toString());
        assertThat(new EntityTag(7, DAY, "")).hasToString(TAG.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "*", " %s ", "\"other\", %s", "\"other\",W/%s,\"third\"", "\"other\", *"})
    void a_reader_who_has_seen_it_names_it_in_any_of_the_ways_there_are(String header) {
        assertThat(TAG.isNamedIn(header.formatted(TAG))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "absent", quoteCharacter = '\'', textBlock = """
            absent
            ''
            "7"
            "8.2025-06-15.00000000"
            "7.2025-06-14.00000000"
            "other", "third"
            7
            "*"
            """)
    void a_reader_who_has_seen_something_else_reads_it_anew(@Nullable String header) {
        assertThat(TAG.isNamedIn(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7.2025-06-15.00000000\"",
                "\"7.2020-01-01.ffffffff\"",
                "\"7\"",
                "\"7-gzip\"",
                "W/\"7.2025-06-15.00000000\"",
                "*",
                "\"6\", \"7\"",
                " \"7\" "
            })
    void a_writer_who_has_seen_the_version_may_write(String header) {
        assertThatCode(() -> EntityTag.demand(7, header)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "\"8.2025-06-15.00000000\"",
                "\"77\"",
                "7",
                "\"\"",
                "\"x\"",
                "\"99999999999999\"",
                "\"-7\"",
                "\"*\"",
                "\"7",
                ",",
                "\"７\""
            })
    void a_stale_version_or_none_of_ours_is_refused(String header) {
        assertThatThrownBy(() -> EntityTag.demand(7, header))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent", "''", "' '"})
    void a_version_is_needed(@Nullable String header) {
        assertThatThrownBy(() -> EntityTag.demand(7, header))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
    }
}
