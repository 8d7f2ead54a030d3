package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Rung;

class QueryTest {
    private static final Set<String> KNOWN = Set.of("q", "asOf", "knownAt", "limit", "rung");

    private final Faults faults = new Faults();

    @Test
    void what_is_absent_or_empty_was_not_asked() {
        var query = query("q", " ");
        assertThat(query.text("q")).isNull();
        assertThat(query.day("asOf")).isNull();
        assertThat(query.instant("knownAt")).isNull();
        assertThat(query.oneOf("rung", Rung.class)).isNull();
        assertThat(query.number("limit", 1, 500, 50)).isEqualTo(50);
        assertThat(faults.none()).isTrue();
    }

    @Test
    void what_is_given_is_read() {
        assertThat(query("q", " 兰州 ").text("q")).isEqualTo("兰州");
        assertThat(query("asOf", "2024-02-29").day("asOf")).isEqualTo("2024-02-29");
        assertThat(query("rung", "HIGH_TECH").oneOf("rung", Rung.class)).isEqualTo(Rung.HIGH_TECH);
        assertThat(query("limit", "500").number("limit", 1, 500, 50)).isEqualTo(500);
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-06-15T12:00:00+08:00", "2025-06-15T12:00:00 08:00", "2025-06-15T04:00:00Z"})
    void the_plus_of_an_offset_may_arrive_as_a_blank(String text) {
        assertThat(query("knownAt", text).instant("knownAt")).isEqualTo("2025-06-15T04:00:00Z");
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2025-02-29, not-a-day",
        "asOf, today, not-a-day",
        "knownAt, 2025-06-15T12:00:00, not-an-instant",
        "knownAt, -999999999-01-01T00:00:00Z, not-an-instant",
        "limit, 0, not-a-number",
        "limit, 501, not-a-number",
        "limit, 1.5, not-a-number",
        "limit, 99999999999999999999, not-a-number",
        "limit, ٥, not-a-number",
        "limit, +5, not-a-number",
        "rung, NONE, not-one-of"
    })
    void what_cannot_be_read_is_told(String name, String value, String code) {
        var query = query(name, value);
        query.day("asOf");
        query.instant("knownAt");
        query.number("limit", 1, 500, 50);
        query.oneOf("rung", Rung.class);
        assertThat(told()).containsExactly("/query/" + name + " " + code);
    }

    @Test
    void unknown_and_repeated_parameters_and_control_characters_are_told() {
        var given = new MultivaluedHashMap<String, String>();
        given.put("limit", List.of("1", "2"));
        given.putSingle("a/b~", "x");
        given.putSingle("q", "a\u0000b");
        Query.of(given, KNOWN, faults).text("q");
        assertThat(told())
                .containsExactlyInAnyOrder("/query/limit repeated", "/query/a~1b~0 unknown-field", "/query/q syntax");
    }

    @Test
    void the_same_query_has_the_same_text_whatever_its_order() {
        var one = new MultivaluedHashMap<String, String>();
        one.putSingle("q", "a");
        one.putSingle("limit", "5");
        var other = new MultivaluedHashMap<String, String>();
        other.putSingle("limit", "9");
        other.putSingle("q", "a");
        assertThat(canonical(one, "limit")).isEqualTo(canonical(other, "limit"));
        assertThat(canonical(one, "cursor")).isNotEqualTo(canonical(other, "cursor"));
        assertThat(canonical(new MultivaluedHashMap<>(), "cursor")).isEmpty();
    }

    @Property
    void different_queries_never_have_the_same_text(
            @ForAll @Size(max = 2) Map<@StringLength(max = 2) String, @StringLength(max = 4) String> one,
            @ForAll @StringLength(max = 2) String name,
            @ForAll @StringLength(max = 4) String value) {
        var first = new MultivaluedHashMap<>(one);
        var second = new MultivaluedHashMap<>(one);
        second.putSingle(name, value);
        assertThat(canonical(first, "").equals(canonical(second, ""))).isEqualTo(first.equals(second));
    }

    @Test
    void a_value_that_looks_like_another_parameter_is_told_apart() {
        var tricky = new MultivaluedHashMap<String, String>();
        tricky.putSingle("q", "a, rung=HIGH_TECH");
        var plain = new MultivaluedHashMap<String, String>();
        plain.putSingle("q", "a");
        plain.putSingle("rung", "HIGH_TECH");
        assertThat(canonical(tricky, "")).isNotEqualTo(canonical(plain, ""));
    }

    private Query query(String name, @Nullable String value) {
        var given = new MultivaluedHashMap<String, String>();
        given.putSingle(name, value);
        return Query.of(given, KNOWN, faults);
    }

    private static String canonical(MultivaluedHashMap<String, String> given, String without) {
        return Query.of(given, KNOWN, new Faults()).canonical(without.isEmpty() ? Set.of() : Set.of(without));
    }

    private List<String> told() {
        return faults.all().stream()
                .map(fault -> fault.pointer() + " " + fault.code().code())
                .toList();
    }
}
