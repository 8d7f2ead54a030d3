package org.ladderregistry.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.kernel.Rung;

class StrictJsonTest {

    /** Everything a request can be made of. */
    record Order(
            String name,
            @Nullable String note,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable Rung rung,
            @Nullable Integer count,
            @Nullable Long sum,
            @Nullable Boolean urgent,
            @Nullable List<String> tags,
            @Nullable List<Line> lines,
            @Nullable Line first) {}

    record Line(String code, @Nullable Integer count) {}

    record Patch(Change<String> name, Change<@Nullable String> park, Change<LocalDate> on) {}

    @Test
    void what_fits_is_read() {
        var order = read("""
                {"name": "甲", "on": "2024-02-29", "at": "2025-06-15T12:00:00.1234567+08:00", "rung": "HIGH_TECH",
                 "count": 3, "sum": 9007199254740993, "urgent": false, "tags": ["a", "b"],
                 "lines": [{"code": "x", "count": 1}, {"code": "y"}], "first": null}""");
        assertThat(order)
                .isEqualTo(new Order(
                        "甲",
                        null,
                        LocalDate.parse("2024-02-29"),
                        Instant.parse("2025-06-15T04:00:00.123456Z"),
                        Rung.HIGH_TECH,
                        3,
                        9007199254740993L,
                        false,
                        List.of("a", "b"),
                        List.of(new Line("x", 1), new Line("y", null)),
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                             | /name missing
            {"name": null}                                 | /name wrong-type
            {"name": 5}                                    | /name wrong-type
            {"name": {}}                                   | /name wrong-type
            {"name": "a", "note": ["b"]}                   | /note wrong-type
            {"name": "a", "on": "2025-02-29"}              | /on not-a-day
            {"name": "a", "on": "2025-2-3"}                | /on not-a-day
            {"name": "a", "on": "+12025-01-01"}            | /on not-a-day
            {"name": "a", "on": "2025-01-01T00:00"}        | /on not-a-day
            {"name": "a", "on": ""}                        | /on not-a-day
            {"name": "a", "on": 20250101}                  | /on wrong-type
            {"name": "a", "at": "2025-06-15T12:00:00"}     | /at not-an-instant
            {"name": "a", "at": "2025-06-15"}              | /at not-an-instant
            {"name": "a", "at": "+99999-01-01T00:00:00Z"}  | /at not-an-instant
            {"name": "a", "at": "-0001-01-01T00:00:00Z"}   | /at not-an-instant
            {"name": "a", "rung": "high_tech"}             | /rung not-one-of
            {"name": "a", "rung": ""}                      | /rung not-one-of
            {"name": "a", "rung": 3}                       | /rung wrong-type
            {"name": "a", "count": "3"}                    | /count wrong-type
            {"name": "a", "count": 3.0}                    | /count wrong-type
            {"name": "a", "count": 1e2}                    | /count wrong-type
            {"name": "a", "count": 2147483648}             | /count number-range
            {"name": "a", "sum": 9223372036854775808}      | /sum number-range
            {"name": "a", "urgent": "true"}                | /urgent wrong-type
            {"name": "a", "urgent": 1}                     | /urgent wrong-type
            {"name": "a", "tags": "b"}                     | /tags wrong-type
            {"name": "a", "tags": ["b", null, 3]}          | /tags/1 wrong-type, /tags/2 wrong-type
            {"name": "a", "lines": [{"code": "x"}, {}, 4]} | /lines/1/code missing, /lines/2 wrong-type
            {"name": "a", "lines": {"code": "x"}}          | /lines wrong-type
            {"name": "a", "first": {"code": 1, "more": 2}} | /first/more unknown-field, /first/code wrong-type
            {"name": "a", "first": []}                     | /first wrong-type
            {"name": "a", "Name": "b"}                     | /Name unknown-field
            {"name": "a", "a/b~c": 1}                      | /a~1b~0c unknown-field
            {"name": "a", "": 1}                           | / unknown-field
            {"on": 1, "count": "x", "more": 0}             | /more unknown-field, /name missing, /on wrong-type, /count wrong-type
            null                                           | ~ wrong-type~
            []                                             | ~ wrong-type~
            "text"                                         | ~ wrong-type~
            """)
    void every_fault_of_shape_is_told_at_once(String body, String faults) {
        assertThat(faultsOf(bytes(body), Order.class)).containsExactly(faults.split(", "));
    }

    static final List<Arguments> UNREADABLE = List.of(
            Arguments.of("nothing", ""),
            Arguments.of("blanks", " \n "),
            Arguments.of("no end", "{\"name\": \"a\""),
            Arguments.of("two values", "{\"name\": \"a\"} {\"name\": \"b\"}"),
            Arguments.of("rubbish behind", "{\"name\": \"a\"} x"),
            Arguments.of("a bracket behind", "{\"name\": \"a\"}}"),
            Arguments.of("a comma too much", "{\"name\": \"a\",}"),
            Arguments.of("single quotes", "{'name': 'a'}"),
            Arguments.of("no quotes", "{name: 'a'}"),
            Arguments.of("a comment", "{\"name\": /* so */ \"a\"}"),
            Arguments.of("not a number", "{\"name\": \"a\", \"count\": NaN}"),
            Arguments.of("a leading zero", "{\"name\": \"a\", \"count\": 007}"),
            Arguments.of("a raw line break", "{\"name\": \"a\nb\"}"),
            Arguments.of("a doubled name", "{\"name\": \"a\", \"name\": \"a\"}"),
            Arguments.of("a doubled name within", "{\"name\": \"a\", \"first\": {\"code\": \"x\", \"code\": \"y\"}}"),
            Arguments.of("a doubled unknown name", "{\"name\": \"a\", \"z\": 1, \"z\": 1}"),
            Arguments.of("a byte order mark", "\uFEFF{\"name\": \"a\"}"),
            Arguments.of("deep arrays", "{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
            Arguments.of("deep objects", "{\"name\":".repeat(40) + "1" + "}".repeat(40)),
            Arguments.of("a number without end", "{\"name\": \"a\", \"count\": " + "9".repeat(5_000) + "}"),
            Arguments.of("an endless fraction", "{\"name\": \"a\", \"count\": 0." + "9".repeat(5_000) + "}"),
            Arguments.of("a name without end", "{\"" + "n".repeat(60_000) + "\": 1}"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("UNREADABLE")
    void what_is_no_sound_json_is_refused(String what, String body) {
        assertThat(faultsOf(bytes(body), Order.class)).as(what).containsExactly(" syntax");
    }

    @Test
    void a_fault_of_syntax_says_where_and_never_repeats_the_body() {
        var problem = problemOf(bytes("{\"name\":\n \"secret\" oops}"), Order.class);
        assertThat(problem.faults().getFirst().message(Language.EN))
                .isEqualTo("Not valid JSON or text (line 2, column 11)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "e0808a", "eda080", "f4908080", "e4b8"})
    void bytes_that_are_no_utf8_are_refused(String bad) {
        var body = bytes("{\"name\": \"?\"}");
        var broken = HexFormat.of().parseHex(HexFormat.of().formatHex(body).replace("3f", bad));
        assertThat(faultsOf(broken, Order.class)).containsExactly(" not-utf8");
    }

    @Test
    void other_encodings_are_refused() {
        assertThat(faultsOf("{\"name\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1), Order.class))
                .containsExactly(" not-utf8");
        assertThat(faultsOf("{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_16LE), Order.class))
                .containsExactly(" syntax");
    }

    @Test
    void half_a_character_is_quoted_as_something_that_can_be_written() {
        var body = bytes("{\"name\": \"a\", \"rung\": \"\\ud83d\", \"\\udc00\\u0000\": 1}");
        var problem = problemOf(body, Order.class);
        assertThat(told(problem)).containsExactly("/\uFFFD\uFFFD unknown-field", "/rung not-one-of");
        problem.faults()
                .forEach(fault -> assertThat(fault.message(Language.ZH))
                        .matches(text -> UTF_8.newEncoder().canEncode(text)));
    }

    @Test
    void big_numbers_that_fit_are_read_exactly() {
        var order = read("{\"name\": \"a\", \"count\": -2147483648, \"sum\": 9223372036854775807}");
        assertThat(order.count()).isEqualTo(Integer.MIN_VALUE);
        assertThat(order.sum()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_field_of_a_patch_is_absent_removed_or_given() {
        var patch = StrictJson.read(bytes("{\"park\": null, \"on\": \"2025-01-01\"}"), Patch.class);
        assertThat(patch.name()).isEqualTo(new Change.Absent<String>());
        assertThat(patch.park()).isEqualTo(new Change.To<@Nullable String>(null));
        assertThat(patch.on()).isEqualTo(new Change.To<>(LocalDate.parse("2025-01-01")));
        assertThat(StrictJson.read(bytes("{}"), Patch.class))
                .isEqualTo(new Patch(new Change.Absent<>(), new Change.Absent<>(), new Change.Absent<>()));
    }

    @Test
    void what_is_needed_cannot_be_patched_away() {
        assertThat(faultsOf(bytes("{\"name\": null, \"on\": null, \"park\": 3}"), Patch.class))
                .containsExactly("/name wrong-type", "/park wrong-type", "/on wrong-type");
    }

    private static Order read(String body) {
        return StrictJson.read(bytes(body), Order.class);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }

    private static Stream<String> faultsOf(byte[] body, Class<?> type) {
        return told(problemOf(body, type)).stream();
    }

    private static List<String> told(Problem problem) {
        return problem.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code().code())
                .toList();
    }

    private static Problem problemOf(byte[] body, Class<?> type) {
        var problem = catchThrowableOfType(Problem.class, () -> fail("was read: %s", StrictJson.read(body, type)));
        assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED);
        return Objects.requireNonNull(problem);
    }
}
