package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.RawRequest;

/** A firm by its two time lines, and how an answer is known to be the same. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ReadingTest {
    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(3).minusDays(1);

    @Test
    void a_day_shows_the_firm_as_it_stood_then() {
        var firm = registered().holding(highTech(from, through));
        asOf(firm, from.minusDays(1)).then().statusCode(200).body("position", nullValue());
        asOf(firm, from).then().body("position.rung", equalTo("HIGH_TECH"));
        asOf(firm, through).then().body("position.rung", equalTo("HIGH_TECH"));
        asOf(firm, through.plusDays(1))
                .then()
                .body("position", nullValue())
                .body("certifications[0].ended.how", equalTo("LAPSED"))
                .body("certifications[0].ended.on", equalTo(through.plusDays(1).toString()));
    }

    @Test
    void a_firm_begins_with_its_establishment() {
        var firm = registered();
        asOf(firm, LocalDate.parse(ADemoFirm.ESTABLISHED)).then().statusCode(200);
        asOf(firm, LocalDate.parse(ADemoFirm.ESTABLISHED).minusDays(1)).then().spec(notFound());
    }

    @Test
    void an_instant_shows_what_was_known_then() {
        var firm = registered();
        var before = instantOf(firm);
        firm.holding(highTech(from, through));
        knownAt(firm, before)
                .then()
                .body("certifications", empty())
                .body("position", nullValue())
                .body("version", equalTo(1));
        knownAt(firm, instantOf(firm)).then().body("certifications", hasSize(1)).body("version", equalTo(2));
    }

    @Test
    void before_its_registration_a_firm_was_not_known() {
        var firm = registered();
        var registration = Instant.parse(instantOf(firm));
        knownAt(firm, registration.minusNanos(1_000).toString()).then().spec(notFound());
        knownAt(firm, registration.toString()).then().statusCode(200);
        knownAt(firm, "1999-12-31T23:59:59Z").then().spec(notFound());
    }

    @Test
    void the_future_is_not_known() {
        var firm = registered();
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(10).toString();
        knownAt(firm, soon).then().spec(malformed("/query/knownAt in-the-future"));
        asOf(firm, today().plusYears(50)).then().statusCode(200);
    }

    @Test
    void an_instant_alone_is_seen_from_its_own_local_day() {
        var firm = registered().holding(techSme(today(), through));
        var known = instantOf(firm);
        firm.get(Map.of("knownAt", known, "asOf", yesterday().toString()))
                .then()
                .body("position", nullValue());
        knownAt(firm, known).then().body("position.rung", equalTo("TECH_SME"));
    }

    @Test
    void a_plus_sign_that_nobody_escaped_is_understood() throws IOException {
        var firm = registered();
        var local =
                Instant.parse(instantOf(firm)).atOffset(ZoneOffset.ofHours(8)).toString();
        assertThat(local).contains("+08:00");
        var path = "GET " + firm.path() + "?knownAt=" + local + " HTTP/1.1";
        assertThat(RawRequest.of(path).asAdministrator().send().status()).isEqualTo(200);
        knownAt(firm, local).then().statusCode(200);
    }

    @Test
    void the_same_question_has_the_same_answer_ever_after() {
        var firm = registered();
        String id = firm.post(highTech(from, through)).path("certification.id");
        var question = Map.of("knownAt", instantOf(firm), "asOf", tomorrow().toString());
        var first = firm.get(question).asByteArray();
        firm.patch(Map.of("name", "改名有限公司", "effectiveOn", from.toString()))
                .then()
                .statusCode(200);
        firm.patch(Map.of("regionCode", "620201", "reportingUnit", "620200"))
                .then()
                .statusCode(200);
        firm.holding(techSme(from, through))
                .end(id, Map.of("effectiveOn", today().toString()))
                .then()
                .statusCode(200);
        assertThat(firm.get(question).asByteArray()).isEqualTo(first);
    }

    @Test
    void also_when_the_day_of_establishment_was_corrected_since() {
        var firm = registered();
        var question = Map.of("knownAt", instantOf(firm), "asOf", ADemoFirm.ESTABLISHED);
        var first = firm.get(question).asByteArray();
        firm.patch(Map.of("establishedOn", "2016-01-01", "reason", "录入有误"))
                .then()
                .statusCode(200);
        assertThat(firm.get(question).asByteArray()).isEqualTo(first);
        asOf(firm, LocalDate.parse(ADemoFirm.ESTABLISHED)).then().spec(notFound());
    }

    @Test
    void what_was_seen_already_is_not_sent_again() {
        var firm = registered();
        var etag = firm.etag();
        unless(firm, etag).then().statusCode(304).header("ETag", equalTo(etag));
        unless(firm, "W/" + etag).then().statusCode(304);
        unless(firm, "\"x\", " + etag).then().statusCode(304);
        unless(firm, "*").then().statusCode(304);
        unless(firm, "\"1\"").then().statusCode(200);
        firm.holding(highTech(from, through));
        unless(firm, etag).then().statusCode(200).header("ETag", not(equalTo(etag)));
    }

    @Test
    void another_question_has_another_tag() {
        var firm = registered();
        var tag = asOf(firm, yesterday()).header("ETag");
        assertThat(tag)
                .isNotEqualTo(firm.etag())
                .isNotEqualTo(asOf(firm, tomorrow()).header("ETag"));
        assertThat(asOf(firm, yesterday()).header("ETag")).isEqualTo(tag);
    }

    @Test
    void certifications_are_listed_by_their_first_day() {
        var firm = registered()
                .holding(techSme(tomorrow(), through))
                .holding(highTech(from, through))
                .holding(techSme(from.minusYears(1), from.minusDays(1)));
        assertThat(firm.read().extract().<java.util.List<String>>path("certifications.validFrom"))
                .containsExactly(
                        from.minusYears(1).toString(),
                        from.toString(),
                        tomorrow().toString());
    }

    private static Response asOf(ADemoFirm firm, LocalDate day) {
        return firm.get(Map.of("asOf", day.toString()));
    }

    private static Response knownAt(ADemoFirm firm, String instant) {
        return firm.get(Map.of("knownAt", instant));
    }

    private static Response unless(ADemoFirm firm, String seen) {
        return asAdministrator().header("If-None-Match", seen).get(firm.path());
    }

    /** When the newest change of a firm was recorded. */
    private static String instantOf(ADemoFirm firm) {
        return (String) firm.history().getFirst().get("recordedAt");
    }
}
