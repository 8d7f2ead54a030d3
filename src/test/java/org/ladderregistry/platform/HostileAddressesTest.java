package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.any;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** Addresses, query values and headers that no well-meaning client sends: a problem each, never a fault of the registry's own. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class HostileAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "limit, 0, not-a-number",
        "limit, 501, not-a-number",
        "limit, -1, not-a-number",
        "limit, x, not-a-number",
        "limit, 1.5, not-a-number",
        "limit, 99999999999999999999, not-a-number",
        "cursor, x, bad-cursor",
        "cursor, AAAA, bad-cursor",
        "cursor, '../..', bad-cursor",
        "rung, HIGH, not-one-of",
        "rung, high_tech, not-one-of",
        "holds, NONE, not-one-of",
        "reportingUnit, 999999, not-a-code",
        "region, 62010x, not-a-code",
        "region, 6, not-a-code",
        "region, %, not-a-code",
        "field, F9, not-a-code",
        "expiresBefore, tomorrow, not-a-day",
        "asOf, 2025-02-30, not-a-day",
        "knownAt, 2025-01-01, not-an-instant",
        "knownAt, 2025-01-01T00:00:00, not-an-instant",
        "knownAt, 0000-01-01T00:00:00Z, not-an-instant",
        "knownAt, -999999999-01-01T00:00:00Z, not-an-instant",
        "knownAt, +999999999-01-01T00:00:00Z, not-an-instant",
        "knownAt, 0001-01-01T00:00:00+18:00, not-an-instant",
        "knownAt, 2999-01-01T00:00:00Z, in-the-future",
        "sort, colour, not-one-of",
        "sort, --name, not-one-of",
        "sort, '; DROP TABLE firm', not-one-of",
        "colour, red, unknown-field",
        "Limit, 5, unknown-field"
    })
    void a_query_value_that_means_nothing_is_named(String name, String value, String code) {
        asAdministrator().queryParam(name, value).get(FIRMS).then().spec(malformed("/query/" + name + " " + code));
    }

    @Test
    void all_that_mean_nothing_are_named_at_once() {
        asAdministrator()
                .get(FIRMS + "?limit=0&rung=X&holds=Y&asOf=Z&knownAt=Q&sort=S&colour=red&field=F1&field=F2&cursor=x")
                .then()
                .spec(malformed(
                        "/query/limit not-a-number",
                        "/query/rung not-one-of",
                        "/query/holds not-one-of",
                        "/query/asOf not-a-day",
                        "/query/knownAt not-an-instant",
                        "/query/sort not-one-of",
                        "/query/colour unknown-field",
                        "/query/field repeated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "q=%1B",
                "q=%FF",
                "q=%C3%28",
                "q=%ED%A0%80",
                "q=%zz",
                "q=%",
                "%zz=1",
                "=1",
                "&&&",
                "q=a&q=b",
                "park=%00",
                "asOf=0000-01-01",
                "asOf=9999-12-31",
                "expiresBefore=0000-01-01",
                "expiresBefore=9999-12-31",
                "q=%7Bx%7D&limit=1",
                "q=%25%25%25",
                "q=_%5C",
                "cursor=%00",
                "q='%20OR%201=1--"
            })
    void whatever_is_searched_for_is_found_not_found_or_malformed(String query) throws IOException {
        var answer = raw("GET /api/v1/firms?" + query + " HTTP/1.1").send();
        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        assertThat(answer.text()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/firms/%00",
                "/api/v1/firms/%FF",
                "/api/v1/firms/%C0%AF",
                "/api/v1/firms/..%2f..%2fetc%2fpasswd",
                "/api/v1/firms/%2e%2e/%2e%2e/secret",
                "/api/v1/firms/x/certifications/%00/end",
                "/api/v1/firms/91620102DEMX000141/history/",
                "/api/v1/parks/%00",
                "/api/v1/parks/%FF",
                "/api/v1/parks/%ED%A0%80",
                "/api/v1/parks/a%0d%0aSet-Cookie:x=y",
                "/api/v1/certificates/%00",
                "/api/v1/certificates/%FF",
                "/api/v1/certificates/a%2Fb",
                "/api/v1/reference/%00",
                "/api/v1/nothing",
                "/nothing",
                "/api/v1",
                "/../../etc/passwd",
                "/q/%00",
                "/api/v1/events/%00"
            })
    void an_address_that_leads_nowhere_is_told_so(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1").send();
        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    /** These reach no code of ours: the library refuses them before it routes them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/firms/%zz", "/api/v1/firms/{uscc}", "//", "/api/v1/firms?q=%"})
    void an_address_that_is_none_is_malformed(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1").send().status()).isEqualTo(400);
    }

    @Test
    void an_address_can_be_too_long() throws IOException {
        var answer =
                raw("GET /api/v1/firms?q=" + "x".repeat(100_000) + " HTTP/1.1").send();
        assertThat(answer.status()).isEqualTo(414);
    }

    @Test
    void a_header_can_be_too_long() throws IOException {
        var answer = raw("GET /api/v1/firms HTTP/1.1")
                .header("X-Long: " + "x".repeat(100_000))
                .send();
        assertThat(answer.status()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;;;",
                "Accept: a/b/c;q=zwei",
                "Accept: */*;q=7",
                "Accept-Language: 😀;q=x,,,;",
                "Accept-Encoding: ;q=",
                "If-None-Match: \"",
                "If-None-Match: W/,,*",
                "traceparent: 00-x-y-z",
                "Cookie: =;=",
                "Range: bytes=9-1",
                "Content-Type: ;",
                "X-Forwarded-For: ' OR 1=1",
                "Last-Event-ID: x"
            })
    void a_header_that_means_nothing_harms_nothing(String header) throws IOException {
        var firm = registered();
        var answer = raw("GET " + firm.path() + " HTTP/1.1").header(header).send();
        assertThat(answer.status()).as(answer.text()).isIn(200, 304, 400, 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: ;",
                "Content-Type: application",
                "Content-Type: application/json; charset=klingon",
                "Content-Encoding: gzip"
            })
    void also_with_a_body(String header) throws IOException {
        var answer = raw("POST /api/v1/firms HTTP/1.1")
                .header(header)
                .body("{}".getBytes())
                .send();
        assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void a_firm_whose_code_cannot_be_one_is_not_registered() {
        asAdministrator().get(FIRMS + "/91620102DEMX000140").then().spec(notFound());
        asAdministrator().get(FIRMS + "/92620102DEMX000140").then().spec(notFound());
        asAdministrator().get(registered().path() + "?colour=red").then().spec(any(400));
    }

    private static RawRequest raw(String line) {
        return RawRequest.of(line).asAdministrator().header("Accept-Language: en");
    }
}
