package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** Bodies that no well-meaning client sends. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class BodiesTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void more_than_a_mebibyte_is_too_large() {
        post("{\"name\": \"" + "x".repeat(MEBIBYTE) + "\"}").then().spec(of(413, "content-too-large"));
        asAdministrator()
                .header("Idempotency-Key", "large")
                .body("x".repeat(MEBIBYTE + 1))
                .post(FIRMS)
                .then()
                .spec(of(413, "content-too-large"));
    }

    @Test
    void also_when_nobody_said_beforehand_how_large_it_is() throws IOException {
        var answer = raw().chunked("x".repeat(MEBIBYTE + 1).getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void also_when_it_is_larger_than_any_upload_may_be() throws IOException {
        var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .header("Content-Length: 99999999")
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void a_mebibyte_is_not_too_large() {
        var firm = unregistered();
        var body = "{\"x\":\"%s\"}";
        post(body.formatted("x".repeat(MEBIBYTE - body.length() + 2))).then().statusCode(400);
        firm.post().then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"uscc\"}",
                "{'uscc': 1}",
                "{\"uscc\": 1,}",
                "{} {}",
                "{} x",
                "// nothing\n{}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"a\": \"\n\"}",
                "{\"a\": 1, \"a\": 1}",
                "\uFEFF{}",
                "<firm/>"
            })
    void what_is_no_json_is_malformed(String body) {
        post(body).then().spec(malformed(" syntax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "null", "1", "\"firm\"", "true"})
    void json_that_is_no_object_has_the_wrong_type(String body) {
        post(body).then().spec(malformed(" wrong-type"));
    }

    @Test
    void deep_nesting_and_endless_numbers_are_not_read() throws IOException {
        assertThat(send("[".repeat(100_000)).text()).contains("syntax");
        assertThat(send("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)).text())
                .contains("syntax");
        assertThat(send("{\"uscc\": " + "9".repeat(100_000) + "}").text()).contains("syntax");
        assertThat(send("{\"uscc\": 1e999999999}").status()).isEqualTo(400);
    }

    @Test
    void a_long_name_is_not_told_at_length() throws IOException {
        var answer = send("{\"" + "😀x".repeat(40_000) + "\": 1}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text().length()).isLessThan(5_000);
    }

    @Test
    void what_is_no_utf_8_is_malformed() throws IOException {
        var answer = raw().body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("not-utf8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0xD800, 0xDC00, 0x85})
    void characters_that_cannot_be_kept_are_refused(int code) {
        var bad = Character.toString(code);
        var firm = unregistered();
        post(escaped(firm.named("A" + bad + "B").registration())).then().spec(refused("/name control-character"));
        post(escaped(firm.named("示范").with("parkCode", "A" + bad).registration()))
                .then()
                .spec(refused("/parkCode unknown-code"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xD800, 0x1B})
    void nor_can_they_be_part_of_a_code(int code) {
        var bad = Character.toString(code);
        post(escaped(unregistered().with("uscc", "91" + bad).registration()))
                .then()
                .spec(refused("/uscc length", "/uscc character"));
        post(escaped(unregistered().with("techField", "F" + bad).registration()))
                .then()
                .spec(refused("/techField unknown-code"));
        post(escaped(unregistered().with("establishedOn", bad).registration()))
                .then()
                .spec(malformed("/establishedOn not-a-day"));
        post("{\"" + escape(bad) + "\": 1}").then().spec(any(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xD800, '%'})
    void nor_of_a_park(int code) {
        var bad = "DEMO" + Character.toString(code);
        var body = ADemoPark.planned().with("memberOf", java.util.List.of(bad)).body();
        asAdministrator().body(escaped(body)).post(ADemoPark.PARKS).then().spec(refused("/memberOf/0 unknown-code"));
        var named = ADemoPark.planned().with("code", bad).body();
        asAdministrator().body(escaped(named)).post(ADemoPark.PARKS).then().spec(refused("/code park-code-shape"));
    }

    @Test
    void a_long_text_is_quoted_shortly_and_never_in_the_middle_of_a_character() {
        post(escaped(unregistered()
                        .with("techField", "x".repeat(59) + "😀".repeat(10))
                        .registration()))
                .then()
                .spec(refused("/techField unknown-code"))
                .body("errors[0].message.length()", lessThan(100));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/xml, 415",
        "multipart/form-data; boundary=x, 415",
        "application/x-www-form-urlencoded, 415",
        "application/octet-stream, 415",
        "nonsense, 415",
        "application/json; charset=UTF-8, 201",
        "Application/JSON, 201"
    })
    void only_json_is_read(String type, int status) throws IOException {
        var body = escaped(unregistered().registration()).getBytes(StandardCharsets.UTF_8);
        var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: " + type)
                .body(body)
                .send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isEqualTo(status == 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/merge-patch+json"})
    void a_change_is_a_merge_patch(String type) {
        var firm = registered();
        var etag = firm.etag();
        asAdministrator()
                .contentType(type)
                .header("If-Match", etag)
                .body("{\"name\": \"\\u6539\"}")
                .patch(firm.path())
                .then()
                .statusCode(200)
                .body("name", equalTo("改"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png, text/*;q=0.5"})
    void what_cannot_be_answered_in_the_format_asked_for_is_not_answered(String accept) {
        var firm = registered();
        asAdministrator().accept(accept).get(firm.path()).then().spec(of(406, "not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, */*;q=0.1", "application/json"})
    void otherwise_it_is_json(String accept) {
        var firm = registered();
        asAdministrator().accept(accept).get(firm.path()).then().statusCode(200);
        asAdministrator().accept(accept).get(firm.path() + "x").then().spec(of(404, "not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/api/v1/firms|GET",
                "PUT|/api/v1/firms|POST",
                "POST|/api/v1/firms/91620102DEMX000141|PATCH",
                "DELETE|/api/v1/parks/X|PATCH",
                "POST|/api/v1/events|GET",
                "POST|/api/v1/reference/rungs|GET",
                "DELETE|/api/v1/certificates/X|GET"
            })
    void a_method_that_is_not_offered_is_answered_with_those_that_are(String method, String path, String offered) {
        asAdministrator()
                .request(method, path)
                .then()
                .spec(of(405, "method-not-allowed"))
                .header("Allow", containsString(offered));
    }

    private static Response post(String body) {
        return asAdministrator().body(body).post(FIRMS);
    }

    private static RawRequest.Answer send(String body) throws IOException {
        return raw().body(body.getBytes(StandardCharsets.UTF_8)).send();
    }

    private static RawRequest raw() {
        return RawRequest.of("POST /api/v1/firms HTTP/1.1").asAdministrator().header("Content-Type: application/json");
    }

    /** JSON in plain ASCII, so that what is no character at all can be written, too. */
    private static String escaped(Map<String, Object> body) {
        return "{"
                + String.join(
                        ",",
                        body.entrySet().stream()
                                .map(field -> "\"" + field.getKey() + "\":" + value(field.getValue()))
                                .toList())
                + "}";
    }

    private static String value(Object value) {
        return value instanceof java.util.List<?> list
                ? "[" + value(list.getFirst()) + "]"
                : "\"" + escape(String.valueOf(value)) + "\"";
    }

    private static String escape(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(java.util.stream.Collectors.joining());
    }
}
