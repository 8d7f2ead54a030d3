package org.ladderregistry.ladder;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.EmbeddedParts;

/** As nobody in particular, holding a certificate in the hand. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CertificateCheckTest {
    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(3).minusDays(1);

    @Test
    void a_certificate_in_force_is_told_with_its_firm_and_its_days() {
        var certificate = highTech(from, through);
        var firm = registered().holding(certificate);
        check(certificate.number())
                .then()
                .statusCode(200)
                .body("firmName", equalTo(firm.name()))
                .body("rung", equalTo("HIGH_TECH"))
                .body("inForce", equalTo(true))
                .body("validFrom", equalTo(from.toString()))
                .body("validThrough", equalTo(through.toString()))
                .body("$", not(hasKey("ended")))
                .body("$", not(hasKey("contact")));
    }

    @Test
    void one_that_ran_out_is_told_as_such() {
        var certificate = provincial(from, yesterday());
        registered().holding(certificate);
        check(certificate.number())
                .then()
                .body("inForce", equalTo(false))
                .body("ended.on", equalTo(today().toString()))
                .body("ended.how", equalTo("LAPSED"));
    }

    @Test
    void one_that_was_ended_is_told_as_such() {
        var certificate = techSme(from, through);
        var firm = registered();
        String id = firm.post(certificate).path("certification.id");
        firm.end(id, Map.of("effectiveOn", today().toString())).then().statusCode(200);
        check(certificate.number()).then().body("inForce", equalTo(false)).body("ended.how", equalTo("ENDED"));
    }

    @Test
    void the_number_is_read_however_it_was_typed() {
        var certificate = highTech(from, through);
        registered().holding(certificate);
        check(" " + certificate.number().toLowerCase(Locale.ROOT) + "\u3000")
                .then()
                .statusCode(200);
    }

    @Test
    void an_agreement_with_an_incubator_is_nobody_s_business() {
        var agreement = incubated(from, through);
        registered().holding(agreement);
        check(agreement.number()).then().spec(notFound());
        check("GR299900000000").then().spec(notFound());
        check("x".repeat(65)).then().spec(notFound());
    }

    @Test
    void certificates_are_never_listed() {
        for (var path : new String[] {"/api/v1/certificates", "/api/v1/certificates/"}) {
            asAdministrator().get(path).then().spec(notFound());
        }
    }

    @Test
    void the_limit_is_told_whether_a_certificate_is_found_or_not() {
        var certificate = highTech(from, through);
        registered().holding(certificate);
        for (var number : new String[] {certificate.number(), "GR299900000000"}) {
            check(number)
                    .then()
                    .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+"))
                    .header("RateLimit-Policy", matchesPattern("\"client\";q=\\d+;w=60, \"all\";q=\\d+;w=60"));
        }
    }

    private static Response check(String number) {
        return asNobody().get("/api/v1/certificates/{number}", number);
    }
}
