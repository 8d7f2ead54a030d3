package org.ladderregistry.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.Api;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;
import org.ladderregistry.RawRequest.Answer;

/** Somebody who wants a header of his own in the answer, or a browser led elsewhere. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ForgedHeadersTest {
    private static final String FORGED = "Set-Cookie: forged=1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: a\r" + FORGED,
                "Idempotency-Key: a\n " + FORGED,
                "traceparent: 00-\r" + FORGED,
                "Accept-Language: en\r" + FORGED,
                "If-None-Match: \"\r" + FORGED,
                "X-Forwarded-Host: a\r" + FORGED,
                "Accept: text/html\r" + FORGED
            })
    void gets_none_by_a_line_break_in_one_of_the_request(String header) throws IOException {
        var park = ADemoPark.planned();
        var answer = RawRequest.of("POST /api/v1/parks HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .header(header)
                .body(Api.JSON.writeValueAsBytes(park.body()))
                .send();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/parks/a%0d%0aSet-Cookie:%20forged=1",
                "/api/v1/firms?cursor=a%0d%0aSet-Cookie:%20forged=1",
                "/console/a%0d%0aSet-Cookie:%20forged=1",
                "/console?lang=a%0d%0aSet-Cookie:%20forged=1",
                "/q/swagger-ui%0d%0aSet-Cookie:%20forged=1",
                "/%0d%0aSet-Cookie:%20forged=1"
            })
    void nor_by_one_in_the_address(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\r\nSet-Cookie: forged=1", "A\rB", "A/../../B", "//evil.example", "A%0d%0aB"})
    void nor_by_the_code_that_an_address_is_made_of(String code) throws IOException {
        var answer = RawRequest.of("POST /api/v1/parks HTTP/1.1")
                .asAdministrator()
                .header("Content-Type: application/json")
                .body(Api.JSON.writeValueAsBytes(
                        ADemoPark.planned().with("code", code).body()))
                .send();
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//evil.example",
                "//evil.example/%2e%2e",
                "/\\evil.example",
                "/%5cevil.example",
                "/%2f%2fevil.example",
                "/.//evil.example",
                "/console//evil.example",
                "/console?next=//evil.example",
                "/console?lang=en&url=https://evil.example",
                "/q/swagger-ui",
                "/q/swagger-ui?url=https://evil.example",
                "/q/swagger-ui//evil.example",
                "/q//evil.example",
                "/problems//evil.example"
            })
    void nor_a_browser_led_elsewhere(String path) throws IOException {
        assertThat(get(path).header("Location")).allMatch(address -> address.matches("(http://localhost)?/(?!/).*"));
    }

    /** Of the files that are served, and of the classes and settings beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/..%2f..%2f..%2fapplication.properties",
                "/console/%2e%2e/%2e%2e/%2e%2e/application.properties",
                "/console/../../../application.properties",
                "/console/..%5c..%5c..%5capplication.properties",
                "/console/%252e%252e%252fapplication.properties",
                "/console/..;/..;/application.properties",
                "/console/console.css/../../../../application.properties",
                "/console/console.css%00.properties",
                "/console//../application.properties",
                "/q/swagger-ui/..%2f..%2fapplication.properties",
                "/q/swagger-ui/%2e%2e%2f%2e%2e%2fapplication.properties",
                "/application.properties",
                "/META-INF/resources/console/console.css",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/.git/config",
                "/etc/passwd",
                "/console/%c0%ae%c0%ae/application.properties",
                "/db/migration/V202611240907__create_accounts.sql"
            })
    void nor_a_file_that_is_not_meant_for_him(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.status()).as(answer.text()).isIn(400, 404);
        assertThat(answer.text())
                .doesNotContain("quarkus.http")
                .doesNotContain("root:")
                .doesNotContain("CREATE TABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/console.css/../../api/v1/firms",
                "/console/console.css/..%2f..%2fapi/v1/firms",
                "/q/health/../../api/v1/firms",
                "/q/health/%2e%2e/%2e%2e/api/v1/firms",
                "/api/v1/reference/../firms",
                "/api/v1/reference/%2e%2e/firms",
                "/api/v1/reference/..;/firms",
                "/api/v1/certificates/../firms",
                "/problems/../console",
                "//api/v1/firms",
                "/api//v1/firms",
                "/./api/v1/firms",
                "/API/v1/firms",
                "/api/v1/firms/",
                "/api/v1/firms;x=/api/v1/reference",
                "/api/v1%2ffirms"
            })
    void nor_past_the_login_by_way_of_what_is_open(String path) throws IOException {
        var answer = RawRequest.of("GET " + path + " HTTP/1.1").send();
        assertThat(answer.status()).as(answer.text()).isIn(400, 401, 404);
        assertThat(answer.text()).doesNotContain("\"items\"");
    }

    private static Answer get(String path) throws IOException {
        return RawRequest.of("GET " + path + " HTTP/1.1").asAdministrator().send();
    }
}
