package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;
import org.ladderregistry.RawRequest.Answer;

/** A page of another site, in the browser of somebody who is logged in: RawRequest says that its Host is localhost. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OtherSitesTest {
    private static final int UNDERSTOOD = 400;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: ",
                "Sec-Fetch-Site: what-is-to-come",
                "Origin: https://evil.example",
                "Origin: http://localhost.evil.example",
                "Origin: http://localhost:1",
                "Origin: http://localhost@evil.example",
                "Origin: null",
                "Origin: ",
                "Origin: localhost",
                "Origin: file:///etc",
                "Origin: http://[",
                "Origin: https://localhost:80"
            })
    void changes_nothing(String header) throws IOException {
        for (var method : new String[] {"POST", "PATCH", "PUT", "DELETE", "BREW"}) {
            var answer = write(method, header);
            assertThat(answer.status()).as(method + " " + answer.text()).isEqualTo(403);
            assertThat(answer.text()).contains("/problems/forbidden");
        }
    }

    @Test
    void is_refused_before_anything_is_told_of_the_login() throws IOException {
        var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                .header("Sec-Fetch-Site: cross-site")
                .body("{}".getBytes())
                .send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://localhost",
                "Origin: HTTP://LOCALHOST",
                "Origin: http://localhost:80",
                "X-Nothing: said"
            })
    void but_the_console_and_programs_do(String header) throws IOException {
        assertThat(write("POST", header).status()).isEqualTo(UNDERSTOOD);
    }

    @Test
    void the_default_port_of_https_need_not_be_said() throws IOException {
        var answer = RawRequest.to("ladder.example.org", "POST /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Origin: https://ladder.example.org:443")
                .header("Content-Type: application/json")
                .body("{".getBytes())
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void may_lead_here(String method) throws IOException {
        var answer = RawRequest.of(method + " /console HTTP/1.1")
                .asAdministrator()
                .header("Sec-Fetch-Site: cross-site")
                .send();
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/firms", "/api/v1/certificates/X", "/api/v1/reference", "/q/openapi", "/console"})
    void is_not_let_in_when_it_asks_beforehand(String path) throws IOException {
        var answer = RawRequest.of("OPTIONS " + path + " HTTP/1.1")
                .header("Origin: https://evil.example")
                .header("Access-Control-Request-Method: POST")
                .header("Access-Control-Request-Headers: authorization")
                .send();
        assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }

    @Test
    void may_not_read_what_it_asks_for() throws IOException {
        var answer = RawRequest.of("GET /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Origin: https://evil.example")
                .send();
        assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
    }

    /** Logged in, with a body that can't be read: one that is let through gets as far as that. */
    private static Answer write(String method, String header) throws IOException {
        return RawRequest.of(method + " /api/v1/firms HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .header(header)
                .body("{".getBytes())
                .send();
    }
}
