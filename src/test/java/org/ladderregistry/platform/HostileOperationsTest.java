package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** Every operation, given everything that makes no sense: each a problem of the client's, none of the registry's. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class HostileOperationsTest {
    private static final String FIRM = "/api/v1/firms/91620102DEMX000141";

    private static final List<String> WRITES = List.of(
            "POST /api/v1/firms",
            "PATCH " + FIRM,
            "PUT " + FIRM + "/contact",
            "POST " + FIRM + "/certifications",
            "POST " + FIRM + "/certifications/00000000-0000-0000-0000-000000000000/end",
            "POST /api/v1/parks",
            "PATCH /api/v1/parks/NOWHERE");

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"\"",
            "{",
            "{}{}",
            "{\"\":0}",
            "{\"__proto__\":{}}",
            "{\"name\":{\"name\":{}}}",
            "{\"uscc\":\"\\u0000\",\"code\":\"\\ud800\"}",
            "{\"effectiveOn\":\"9999999999-12-31\"}",
            "{\"a\":1e9999999}",
            "{\"a\":1,\"a\":2}");

    private static final List<String> READS = List.of(
            "/api/v1/firms",
            FIRM,
            FIRM + "/history",
            "/api/v1/parks",
            "/api/v1/parks/NOWHERE",
            "/api/v1/events",
            "/api/v1/audit");

    private static final List<String> QUERIES = List.of(
            "limit=-1",
            "limit=1e3",
            "limit=%00",
            "limit=5&limit=6",
            "cursor=%ff%fe",
            "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "after=-1",
            "after=18446744073709551616",
            "after=9223372036854775807",
            "wait=61",
            "wait=-1",
            "asOf=0000-00-00",
            "knownAt=2025-01-01T00:00:00%2B99:00",
            "%00=1",
            "a%5Bb%5D=1");

    static Stream<Arguments> writes() {
        return WRITES.stream().flatMap(one -> BODIES.stream().map(body -> Arguments.of(one, body)));
    }

    static Stream<Arguments> reads() {
        return READS.stream().flatMap(one -> QUERIES.stream().map(query -> Arguments.of(one, query)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_body_without_sense_is_the_client_s_problem(String operation, String body) throws IOException {
        var answer = RawRequest.of(operation + " HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .header("If-Match: *")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void a_query_without_sense_is_too(String path, String query) throws IOException {
        var answer = RawRequest.of("GET " + path + "?" + query + " HTTP/1.1")
                .asAdministrator()
                .send();
        assertThat(answer.status()).as(answer.text()).isIn(400, 404, 409);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.");
    }
}
