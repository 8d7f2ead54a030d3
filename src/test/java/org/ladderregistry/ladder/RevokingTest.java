package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;

/** An office takes a certification back, from a day of the past, today or to come. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class RevokingTest {
    private final LocalDate from = today().minusYears(2);
    private final LocalDate through = from.plusYears(3).minusDays(1);

    private ADemoFirm firm;

    @BeforeEach
    void a_firm_is_registered() {
        firm = registered();
    }

    @Test
    void a_revocation_of_the_past_changes_every_day_since() {
        var id = recorded(highTech(from, through));
        var on = today().minusYears(1);
        revoke(id, on)
                .then()
                .statusCode(200)
                .body("position", nullValue())
                .body("certification.inForce", equalTo(false))
                .body("certification.ended.on", equalTo(on.toString()))
                .body("certification.ended.how", equalTo("REVOKED"))
                .body("certification.ended.reason", equalTo("申报材料不实"));
        seenOn(on).then().body("position", nullValue());
        seenOn(on.minusDays(1))
                .then()
                .body("position.rung", equalTo("HIGH_TECH"))
                .body("position.through", equalTo(on.minusDays(1).toString()));
    }

    @Test
    void what_was_known_before_the_revocation_is_known_as_it_was() {
        var id = recorded(highTech(from, through));
        var then = firm.read().extract().path("certifications[0].recordedAt").toString();
        var times = Map.of("asOf", today().toString(), "knownAt", later(then));
        var answered = firm.get(times).asString();
        revoke(id, today().minusYears(1)).then().statusCode(200);
        assertThat(firm.get(times).asString()).isEqualTo(answered);
    }

    @Test
    void the_rung_below_carries_on() {
        recorded(provincial(from, through));
        var id = recorded(highTech(from.plusMonths(1), through));
        revoke(id, today()).then().body("position.rung", equalTo("PROVINCIAL_INNOVATIVE"));
    }

    @Test
    void another_certification_of_the_rung_carries_on() {
        var first = recorded(highTech(from, through));
        recorded(highTech(from.plusYears(1), through.plusYears(1)));
        revoke(first, from.plusMonths(6))
                .then()
                .body("position.since", equalTo(from.plusYears(1).toString()))
                .body("position.through", equalTo(through.plusYears(1).toString()));
    }

    @Test
    void a_revocation_to_come_is_not_seen_before() {
        var id = recorded(highTech(from, through));
        revoke(id, tomorrow())
                .then()
                .statusCode(200)
                .body("position.through", equalTo(today().toString()))
                .body("certification", not(hasKey("ended")));
    }

    @Test
    void what_has_lapsed_is_revoked_in_the_place_of_the_lapse() {
        var id = recorded(techSme(from, yesterday()));
        revoke(id, from.plusDays(1)).then().body("certification.ended.how", equalTo("REVOKED"));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true"})
    void the_day_lies_within_the_validity_from_its_first_day(int days, boolean allowed) {
        expect(revoke(recorded(highTech(from, through)), from.plusDays(days)), allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void to_its_last(int days, boolean allowed) {
        expect(revoke(recorded(highTech(from, through)), through.plusDays(days)), allowed);
    }

    @Test
    void nothing_is_revoked_twice() {
        var id = recorded(highTech(from, through));
        revoke(id, today()).then().statusCode(200);
        revoke(id, yesterday()).then().spec(conflict(" already-revoked"));
    }

    @Test
    void what_was_ended_is_revoked_only_from_before_its_end() {
        var id = recorded(highTech(from, through));
        firm.end(id, Map.of("effectiveOn", yesterday().toString())).then().statusCode(200);
        revoke(id, today()).then().spec(conflict(" already-ended"));
        revoke(id, from.plusDays(9)).then().statusCode(200);
    }

    @Test
    void every_fault_is_named() {
        var id = recorded(highTech(from, through));
        firm.post(id, "revocation", Map.of("effectiveOn", "gestern", "colour", "red"))
                .then()
                .spec(malformed(
                        "/effectiveOn not-a-day",
                        "/decisionNumber missing",
                        "/reason missing",
                        "/colour unknown-field"));
        firm.post(id, "revocation", body(from.minusDays(1), " "))
                .then()
                .spec(refused("/effectiveOn end-outside-validity", "/reason empty"));
        revoke("00000000-0000-0000-0000-000000000000", today()).then().spec(notFound());
    }

    @Test
    void the_rung_is_not_given_again_in_that_year_unless_the_office_says_why() {
        var on = LocalDate.of(today().getYear() - 1, 3, 10);
        var id = recorded(highTech(on.minusYears(1), on.plusYears(1)));
        revoke(id, on).then().statusCode(200);
        var again = highTech(on.plusMonths(5), on.plusYears(3));
        firm.post(again).then().spec(refused("/issuedOn revoked-in-this-year"));
        firm.post(highTech(on, on.plusYears(3))).then().spec(refused("/issuedOn revoked-in-this-year"));
        firm.post(techSme(on, on.plusMonths(9))).then().statusCode(201);
        firm.post(highTech(on.minusDays(1), on.plusYears(3))).then().statusCode(201);
        firm.post(again.with("overrideReason", "复核后重新认定"))
                .then()
                .statusCode(201)
                .body("certification.overrideReason", equalTo("复核后重新认定"));
        assertThat(firm.history().getFirst()).containsEntry("reason", "复核后重新认定");
        firm.post(highTech(on.withDayOfYear(1).plusYears(1), on.plusYears(4)))
                .then()
                .statusCode(201);
    }

    @Test
    void a_later_grant_in_the_year_of_the_revocation_refuses_nothing_but_warns() {
        var on = LocalDate.of(today().getYear() - 1, 3, 10);
        var id = recorded(highTech(on.minusYears(1), on.plusYears(1)));
        recorded(highTech(on.plusMonths(2), on.plusYears(3)));
        revoke(id, on).then().statusCode(200).body("warnings.code", contains("granted-in-year-of-revocation"));
        var other = registered();
        var alone = other.post(highTech(from, through)).then().extract().<String>path("certification.id");
        other.post(alone, "revocation", body(today(), "x")).then().body("warnings", empty());
    }

    private void expect(Response answer, boolean allowed) {
        if (allowed) {
            answer.then().statusCode(200);
        } else {
            answer.then().spec(refused("/effectiveOn end-outside-validity"));
        }
    }

    private String recorded(ACertificate certificate) {
        return firm.post(certificate).then().statusCode(201).extract().path("certification.id");
    }

    private Response revoke(String id, LocalDate on) {
        return firm.post(id, "revocation", body(on, "申报材料不实"));
    }

    private static Map<String, Object> body(LocalDate on, String reason) {
        return new HashMap<>(Map.of("effectiveOn", on.toString(), "decisionNumber", "甘科高〔2026〕9号", "reason", reason));
    }

    /** The instant after one that was read from an answer. */
    private static String later(String instant) {
        return Instant.parse(instant).plusNanos(1000).toString();
    }

    private Response seenOn(LocalDate day) {
        return firm.get(Map.of("asOf", day.toString()));
    }
}
