package org.ladderregistry.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.Registry.ADMIN;
import static org.ladderregistry.Registry.PASSWORD;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;
import static org.ladderregistry.Registry.asNobodyReading;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.ResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class LoginTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private static final String FIRM = "/api/v1/firms/91620102DEMX000141";

    @Nested
    class As_nobody {
        @ParameterizedTest
        @CsvSource({
            "GET, /api/v1/firms",
            "GET, /api/v1/ladder",
            "POST, /api/v1/firms",
            "GET, " + FIRM,
            "PATCH, " + FIRM,
            "GET, " + FIRM + "/history",
            "POST, " + FIRM + "/certifications",
            "POST, " + FIRM + "/certifications/x/end",
            "GET, /api/v1/parks",
            "POST, /api/v1/parks",
            "PATCH, /api/v1/parks/X",
            "GET, /api/v1/events",
            "GET, /api/v1/events/stream",
            "GET, /api/v1/audit",
            "DELETE, /api/v1/firms",
            "BREW, /api/v1/firms",
            "OPTIONS, /api/v1/firms",
            "HEAD, /api/v1/firms",
            "GET, /api/v1/nothing",
            "GET, /nothing",
            "GET, /",
            "GET, /api",
            "GET, /q/metrics",
            "GET, /q/dev",
            "GET, /q/health-ui",
            "GET, /q/openapi.yaml",
            "GET, /api/v1/reference-x"
        })
        void everything_is_closed_and_tells_nothing_but_that(String method, String path) {
            var answer = asNobody().request(method, path).then();
            if (method.equals("HEAD")) {
                answer.statusCode(401);
            } else {
                answer.spec(loginNeeded());
            }
        }

        @Test
        void login_comes_before_formats_and_shapes() {
            asNobody().accept("text/html").get("/api/v1/firms").then().spec(loginNeeded());
            asNobody()
                    .contentType("text/plain")
                    .body("x")
                    .post("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
            asNobody()
                    .contentType("application/json")
                    .body("{")
                    .post("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
            asNobody().get("/api/v1/firms?limit=0").then().spec(loginNeeded());
            asNobody()
                    .header("Idempotency-Key", "ä")
                    .post("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
        }

        @Test
        void the_challenge_speaks_chinese_unless_asked_otherwise() {
            asNobodyReading(null)
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded())
                    .header("Content-Language", "zh-CN")
                    .body("title", equalTo("需要登录"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/q/health/ready",
                    "/q/health/live",
                    "/q/openapi",
                    "/api/v1/reference",
                    "/api/v1/reference/rungs",
                    "/problems/refused",
                    "/problems/not-found"
                })
        void some_things_are_open(String path) {
            asNobody().get(path).then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/api/v1/certificates/GR299900000000", "/api/v1/reference/nothing", "/problems/nothing"})
        void where_it_is_open_what_is_not_there_is_not_found(String path) {
            asNobody().accept("application/json").get(path).then().spec(notFound());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/v1/reference/../firms",
                    "/api/v1/reference/%2e%2e/firms",
                    "/api/v1/certificates/../firms",
                    "/problems/../api/v1/firms",
                    "/q/health/../../api/v1/firms",
                    "//api/v1/firms",
                    "/api//v1/firms",
                    "/api/v1/firms/",
                    "/api/v1/firms;a=b",
                    "/api/v1;x/firms",
                    "/api/v1/./firms",
                    "/API/v1/firms",
                    "/%61pi/v1/firms",
                    "/api%2fv1%2ffirms"
                })
        void no_detour_leads_inside(String path) throws IOException {
            assertThat(RawRequest.of("GET " + path + " HTTP/1.1").send().status())
                    .isIn(401, 400);
        }
    }

    @Nested
    class As_somebody_with_a_wrong_login {
        @ParameterizedTest
        @CsvSource({
            "admin, wrong",
            "admin, ''",
            "Admin, correct-horse-battery",
            "'', ''",
            "nobody, correct-horse-battery"
        })
        void it_is_refused(String name, String password) {
            asNobody()
                    .auth()
                    .preemptive()
                    .basic(name, password)
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Basic",
                    "Basic ",
                    "Basic !!!",
                    "Basic YWRtaW4=",
                    "Basic Og==",
                    "Basic //8=",
                    "Basic AAA6AAA=",
                    "basic",
                    "Bearer x",
                    "Bearer",
                    "Digest username=\"admin\"",
                    "Negotiate x",
                    ":",
                    "x"
                })
        void also_when_the_header_means_nothing(String header) {
            asNobody()
                    .header("Authorization", header)
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
        }

        @Test
        void also_when_it_could_not_be_stored() {
            asNobody()
                    .header("Authorization", basic("a\u0000b:c"))
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
            asNobody()
                    .header("Authorization", basic("x".repeat(8_000) + ":c"))
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
            asNobody()
                    .header("Authorization", basic("admin:\u0000"))
                    .get("/api/v1/firms")
                    .then()
                    .spec(loginNeeded());
        }

        @Test
        void also_where_it_is_open() {
            asNobody()
                    .auth()
                    .preemptive()
                    .basic(ADMIN, "wrong")
                    .get("/api/v1/reference")
                    .then()
                    .spec(loginNeeded());
        }
    }

    @Nested
    class As_administrator {
        @Test
        void the_login_opens_what_is_closed() {
            asAdministrator().get("/api/v1/firms").then().statusCode(200);
            asNobody()
                    .header("Authorization", "bAsIc " + base64(ADMIN + ":" + PASSWORD))
                    .get("/api/v1/firms")
                    .then()
                    .statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/q/metrics", "/api/v1/certificates"})
        void what_is_not_there_is_not_found(String path) {
            asAdministrator().get(path).then().spec(notFound());
        }
    }

    @Nested
    class As_operator {
        @Test
        void figures_are_on_the_port_for_operators() {
            asNobody().get(metrics).then().statusCode(200).body(containsString("http_server"));
        }
    }

    private static ResponseSpecification loginNeeded() {
        return new io.restassured.builder.ResponseSpecBuilder()
                .addResponseSpecification(of(401, "unauthenticated"))
                .expectHeader("WWW-Authenticate", equalToIgnoringCase("Basic realm=\"Ladder Registry\""))
                .build();
    }

    private static String basic(String login) {
        return "Basic " + base64(login);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
