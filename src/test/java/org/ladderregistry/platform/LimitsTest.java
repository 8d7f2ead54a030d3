package org.ladderregistry.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.AProblem;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** What happens at the limits, behind a proxy that is trusted to say who calls. */
@QuarkusTest
@TestProfile(TightLimits.class)
@WithTestResource(EmbeddedParts.class)
class LimitsTest {

    @Nested
    class A_client_that_sends_a_byte_now_and_then {
        @ParameterizedTest
        @ValueSource(strings = {"Content-Length: 1000", "Transfer-Encoding: chunked"})
        void is_told_so_and_hung_up_on(String header) throws IOException {
            var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                    .asAdministrator()
                    .header("Connection: keep-alive")
                    .header("Accept-Language: en")
                    .header("Content-Type: application/json")
                    .header(header)
                    .dripping("1\r\n \r\n");
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            assertThat(answer.text()).contains("/problems/request-timeout", "did not arrive in time");
            assertThat(answer.header("X-Content-Type-Options")).isNotEmpty();
        }

        @Test
        void is_hung_up_on_also_when_it_was_answered_long_before() throws IOException {
            var answer = RawRequest.of("POST /api/v1/firms HTTP/1.1")
                    .header("Content-Length: 1000")
                    .dripping(" ");
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    /** Each byte alone, or whole headers without an end. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "X-Drop: 1\r\n"})
    void headers_that_come_drop_by_drop_are_as_good_as_nothing(String drop) throws IOException {
        var answer = RawRequest.drippingHeaders("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nX-First: ", drop);
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void a_connection_on_which_nothing_happens_is_closed() throws IOException {
        assertThat(RawRequest.silence()).isEmpty();
    }

    @Nested
    class A_client_of_the_public_check {
        @Test
        void is_told_what_is_left_and_when_to_come_again() {
            for (int left = TightLimits.CLIENT_PER_MINUTE - 1; left >= 0; left--) {
                var answer = check("192.0.2.1");
                answer.then().spec(AProblem.notFound());
                assertThat(answer.header("RateLimit")).startsWith("\"client\";r=" + left + ";t=");
                assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=5;w=60, \"all\";q=1000;w=60");
            }
            var refused = check("192.0.2.1");
            refused.then().spec(AProblem.of(429, "too-many-requests"));
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
            assertThat(check("192.0.2.2").statusCode()).isEqualTo(404);
        }

        @Test
        void has_one_limit_for_all_addresses_of_its_network() {
            for (int i = 0; i < TightLimits.CLIENT_PER_MINUTE; i++) {
                assertThat(check("[2001:db8::" + i + "]").statusCode()).isEqualTo(404);
            }
            assertThat(check("[2001:db8::ffff:1]").statusCode()).isEqualTo(429);
            assertThat(check("[2001:db8:0:1::1]").statusCode()).isEqualTo(404);
        }

        private static Response check(String client) {
            return given().header("X-Forwarded-For", client)
                    .header("Accept-Language", "en")
                    .get("/api/v1/certificates/GR299900000000");
        }
    }
}
