package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;
import org.ladderregistry.RawRequest.Answer;

/** Whatever is answered tells browsers to do nothing with it but show it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SafeHeadersTest {
    private static final String NOTHING =
            "default-src 'none'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/firms, 200",
        "GET, /api/v1/firms?limit=x, 400",
        "GET, /api/v1/nothing, 404",
        "GET, /nothing, 404",
        "DELETE, /api/v1/firms, 405",
        "POST, /api/v1/firms, 400",
        "GET, /api/v1/reference, 200",
        "GET, /api/v1/certificates/NONE, 404",
        "GET, /problems, 200",
        "GET, /console, 200",
        "GET, /console/nothing, 404",
        "GET, /console/console.css, 200",
        "GET, /console/icon.svg, 200",
        "GET, /q/health/ready, 200",
        "GET, /q/openapi, 200",
        "GET, /q/swagger-ui/, 200",
        "GET, /, 303"
    })
    void every_answer_has_them_once(String method, String path, int status) throws IOException {
        var request = RawRequest.of(method + " " + path + " HTTP/1.1").asAdministrator();
        if (method.equals("POST")) {
            request.header("Content-Type: application/json").body("{".getBytes());
        }
        var answer = request.send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/firms", "/console", "/q/swagger-ui/", "/nothing"})
    void also_when_nobody_logged_in(String path) throws IOException {
        var answer = RawRequest.of("GET " + path + " HTTP/1.1").send();
        assertThat(answer.status()).isEqualTo(401);
        assertSafe(answer);
    }

    @Test
    void also_when_too_much_was_announced() throws IOException {
        var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Content-Length: 99999999999")
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/firms",
                "/api/v1/certificates/NONE",
                "/console/console.css",
                "/q/health/ready",
                "/problems/conflict"
            })
    void what_no_page_is_may_load_and_send_nothing(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .allMatch(policy ->
                        policy.equals(NOTHING) || path.startsWith("/problems") && policy.contains("style-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/problems", "/console/nothing", "/q/swagger-ui/"})
    void a_page_runs_no_script_that_stands_in_it(String path) throws IOException {
        var answer = get(path);
        var policy = answer.header("Content-Security-Policy").getFirst();
        assertThat(policy)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        if (!path.startsWith("/q/")) {
            assertThat(answer.text())
                    .doesNotContain("<script")
                    .doesNotContain("<style")
                    .doesNotContain("style=");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/firms|private, no-cache",
                "/api/v1/nothing|private, no-cache",
                "/api/v1/certificates/NONE|private, no-cache",
                "/problems/conflict|no-store",
                "/console|no-store",
                "/q/swagger-ui/|private, no-cache",
                "/q/openapi|private, no-cache",
                "/api/v1/reference|public, max-age=3600",
                "/console/console.css|public, immutable, max-age=86400"
            })
    void only_what_says_so_is_kept_by_others(String path, String caching) throws IOException {
        assertThat(get(path).header("Cache-Control")).containsExactly(caching);
    }

    /** Whoever is on the way could say it of a registry that has no TLS. */
    @Test
    void nothing_is_said_of_tls_without_tls() throws IOException {
        var answer = RawRequest.of("GET /api/v1/reference HTTP/1.1")
                .header("X-Forwarded-Proto: https")
                .header("Forwarded: proto=https")
                .send();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    private static Answer get(String path) throws IOException {
        return RawRequest.of("GET " + path + " HTTP/1.1").asAdministrator().send();
    }

    private static void assertSafe(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Permissions-Policy"))
                .singleElement()
                .matches(all -> List.of(all.split(", ")).stream().allMatch(one -> one.endsWith("=()")));
        assertThat(answer.header("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action '");
    }
}
