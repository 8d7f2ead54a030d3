package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;

/** What was recorded was wrong: the right is known from now on, and what was known stays readable. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CorrectingTest {
    private final LocalDate from = today().minusYears(2);
    private final LocalDate through = from.plusYears(3).minusDays(1);
    private final ACertificate certificate = highTech(from, through);

    private ADemoFirm firm;
    private String id;

    @BeforeEach
    void a_firm_is_certified() {
        firm = registered();
        id = firm.post(certificate).then().statusCode(201).extract().path("certification.id");
    }

    @Test
    void other_days_are_the_right_ones_from_the_beginning_but_only_since_they_are_known() {
        var recorded = Instant.parse(firm.read().extract().path("certifications[0].recordedAt"));
        var before = Map.of("knownAt", recorded.toString(), "asOf", from.toString());
        var answered = firm.get(before).asString();
        correct("validFrom", from.plusDays(10).toString())
                .then()
                .statusCode(200)
                .body("certification.validFrom", equalTo(from.plusDays(10).toString()))
                .body("position.since", equalTo(from.plusDays(10).toString()));
        firm.get(Map.of("asOf", from.toString())).then().body("position", nullValue());
        assertThat(firm.get(before).asString()).isEqualTo(answered).contains("\"rung\":\"HIGH_TECH\"");
    }

    @Test
    void any_field_can_be_wrong() {
        correct(Map.of(
                        "rung",
                        "PROVINCIAL_INNOVATIVE",
                        "certificateNumber",
                        certificate.number() + "-B",
                        "issuedOn",
                        from.minusDays(3).toString(),
                        "validThrough",
                        through.minusDays(1).toString(),
                        "decisionNumber",
                        "甘科高〔2024〕99号",
                        "issuer",
                        "兰州市科学技术局"))
                .then()
                .statusCode(200)
                .body("certification.rung", equalTo("PROVINCIAL_INNOVATIVE"))
                .body("certification.certificateNumber", equalTo(certificate.number() + "-B"))
                .body("certification.issuedOn", equalTo(from.minusDays(3).toString()))
                .body("certification.validThrough", equalTo(through.minusDays(1).toString()))
                .body("certification.decisionNumber", equalTo("甘科高〔2024〕99号"))
                .body("certification.issuer", equalTo("兰州市科学技术局"))
                .body("certification.id", equalTo(id))
                .body("position.rung", equalTo("PROVINCIAL_INNOVATIVE"));
        assertThat(firm.version()).isEqualTo(3);
    }

    @Test
    void a_correction_that_changes_nothing_is_none() {
        correct("issuer", "甘肃省科学技术厅").then().statusCode(200).body("warnings", empty());
        assertThat(firm.version()).isEqualTo(2);
    }

    @Test
    void what_never_was_is_gone_and_its_number_is_free() {
        correct("void", true)
                .then()
                .statusCode(200)
                .body("position", nullValue())
                .body("certification.inForce", equalTo(false));
        firm.read().body("certifications", empty()).body("position", nullValue());
        correct("issuer", "x").then().spec(notFound());
        registered()
                .post(highTech(from, through).numbered(certificate.number()))
                .then()
                .statusCode(201);
    }

    @Test
    void a_revocation_is_taken_back() {
        revoke();
        correct("ended", null)
                .then()
                .statusCode(200)
                .body("certification", not(hasKey("ended")))
                .body("position.rung", equalTo("HIGH_TECH"))
                .body("position.through", equalTo(through.toString()));
    }

    @Test
    void the_day_of_a_revocation_is_corrected() {
        revoke();
        var day = today().minusDays(20).toString();
        correct("ended", Map.of("on", day))
                .then()
                .body("certification.ended.on", equalTo(day))
                .body("certification.ended.how", equalTo("REVOKED"));
        correct("ended", Map.of("on", through.plusDays(1).toString()))
                .then()
                .spec(refused("/ended/on end-outside-validity"));
        correct("validThrough", today().minusDays(40).toString())
                .then()
                .spec(refused("/ended/on end-outside-validity"));
    }

    @Test
    void what_no_decision_ended_has_no_end_to_correct() {
        correct("ended", Map.of("on", today().toString())).then().spec(refused("/ended nothing-ended-it"));
    }

    @Test
    void a_number_that_another_has_is_not_taken_by_correction() {
        var taken = provincial(from, through);
        registered().holding(taken);
        correct("certificateNumber", taken.number())
                .then()
                .spec(conflict("/certificateNumber certificate-number-taken"));
    }

    @Test
    void a_correction_does_not_go_round_the_year_of_a_revocation() {
        var on = LocalDate.of(today().getYear() - 1, 3, 10);
        var other = registered();
        var first = other.post(highTech(on.minusYears(1), on.plusYears(1)))
                .then()
                .extract()
                .<String>path("certification.id");
        other.post(first, "revocation", Map.of("effectiveOn", on.toString(), "decisionNumber", "1", "reason", "x"))
                .then()
                .statusCode(200);
        var next = other.post(highTech(on.plusYears(1).withDayOfYear(2), on.plusYears(3)))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("certification.id");
        var into = Map.of("issuedOn", on.plusDays(1).toString(), "reason", "录入错误");
        other.post(next, "correction", into).then().spec(refused("/issuedOn revoked-in-this-year"));
        var why = new HashMap<String, Object>(into);
        why.put("overrideReason", "复核");
        other.post(next, "correction", why).then().statusCode(200);
    }

    @Test
    void every_fault_is_named() {
        firm.post(id, "correction", Map.of("rung", "TOP", "void", "yes", "firm", "x"))
                .then()
                .spec(malformed("/rung not-one-of", "/void wrong-type", "/firm unknown-field", "/reason missing"));
        correct(Map.of(
                        "certificateNumber", "A/B",
                        "validFrom", "2014-01-01",
                        "validThrough", "2013-01-01",
                        "issuer", " "))
                .then()
                .spec(refused(
                        "/certificateNumber slash",
                        "/validFrom before-establishment",
                        "/validThrough through-before-from",
                        "/issuer empty"));
    }

    @Test
    void the_history_and_the_event_have_old_and_new_values() {
        correct("validThrough", through.minusDays(5).toString()).then().statusCode(200);
        var entry = firm.history().getFirst();
        assertThat(entry).containsEntry("kind", "CORRECTED").containsEntry("reason", "录入错误");
        @SuppressWarnings("unchecked")
        var fields = (List<Map<String, String>>) ((Map<String, Object>) entry.get("details")).get("fields");
        assertThat(fields)
                .containsExactly(Map.of(
                        "field",
                        "validThrough",
                        "before",
                        through.toString(),
                        "after",
                        through.minusDays(5).toString()));
    }

    @Test
    void one_certification_is_read_by_its_address() {
        var at = firm.certificationsPath() + "/" + id;
        asAdministrator().get(at).then().statusCode(200).body("certificateNumber", equalTo(certificate.number()));
        correct("void", true).then().statusCode(200);
        asAdministrator().get(at).then().spec(notFound());
    }

    private void revoke() {
        var body = Map.of("effectiveOn", today().minusDays(30).toString(), "decisionNumber", "1", "reason", "x");
        firm.post(id, "revocation", body).then().statusCode(200);
    }

    private Response correct(String field, @Nullable Object value) {
        var fields = new HashMap<String, Object>();
        fields.put(field, value);
        return correct(fields);
    }

    private Response correct(Map<String, ?> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("reason", "录入错误");
        return firm.post(id, "correction", body);
    }
}
