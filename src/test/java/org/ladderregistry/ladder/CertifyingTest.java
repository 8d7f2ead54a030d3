package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.day;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/** A rung is given: recorded, refused, or recorded with a warning. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CertifyingTest {
    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(3).minusDays(1);

    @Test
    void a_recorded_certificate_is_answered_with_the_position_it_gives() {
        var certificate = highTech(from, through);
        registered()
                .post(certificate)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"2"))
                .body("certification.rung", equalTo("HIGH_TECH"))
                .body("certification.certificateNumber", equalTo(certificate.number()))
                .body("certification.inForce", equalTo(true))
                .body("certification", not(hasKey("ended")))
                .body("position.rung", equalTo("HIGH_TECH"))
                .body("position.since", equalTo(from.toString()))
                .body("position.through", equalTo(through.toString()))
                .body("position.certificateNumber", equalTo(certificate.number()))
                .body("warnings", empty());
    }

    @Test
    void it_has_an_address_below_its_firm() {
        var firm = registered();
        var answer = firm.post(highTech(from, through)).then().statusCode(201).extract();
        String id = answer.path("certification.id");
        assertThat(answer.header("Location")).endsWith(firm.certificationsPath() + "/" + id);
    }

    @Test
    void the_highest_rung_in_force_is_the_position() {
        var firm = registered()
                .holding(techSme(from, through))
                .holding(incubated(from, through))
                .holding(highTech(from.plusDays(10), yesterday()))
                .holding(provincial(tomorrow(), through));
        firm.read().body("position.rung", equalTo("TECH_SME")).body("position.since", equalTo(today().toString()));
        firm.read().body("position.through", equalTo(today().toString()));
        firm.read().body("certifications.rung", not(empty())).body("certifications.size()", equalTo(4));
    }

    @Test
    void a_certificate_that_begins_in_the_future_gives_no_position_yet() {
        registered()
                .post(highTech(tomorrow(), through))
                .then()
                .statusCode(201)
                .body("position", nullValue())
                .body("certification.inForce", equalTo(false))
                .body("certification", not(hasKey("ended")));
    }

    @Test
    void one_that_has_run_out_already_is_recorded_as_lapsed() {
        registered()
                .post(highTech(from, yesterday()))
                .then()
                .statusCode(201)
                .body("position", nullValue())
                .body("certification.ended.on", equalTo(today().toString()))
                .body("certification.ended.how", equalTo("LAPSED"));
    }

    @Test
    void a_renewal_before_expiry_goes_on_with_the_run() {
        var renewal = highTech(through.minusDays(30), through.plusYears(3));
        registered()
                .holding(highTech(from, through))
                .post(renewal)
                .then()
                .statusCode(201)
                .body("position.since", equalTo(from.toString()))
                .body("position.through", equalTo(through.plusYears(3).toString()));
    }

    @Test
    void a_number_of_an_upper_rung_is_given_once_in_the_province() {
        var certificate = highTech(from, through);
        var holder = registered();
        String id = holder.post(certificate).then().statusCode(201).extract().path("certification.id");
        var same = provincial(from, through).numbered(" " + certificate.number().toLowerCase(java.util.Locale.ROOT));
        registered()
                .post(same)
                .then()
                .spec(conflict("/certificateNumber certificate-number-taken"))
                .body("errors[0].message", containsString(id))
                .body("errors[0].message", containsString(holder.uscc()));
    }

    @Test
    void an_agreement_s_number_is_given_once_in_its_park() {
        var here = ADemoPark.opened();
        var there = ADemoPark.opened();
        var agreement = incubated(from, through).with("parkCode", here.code());
        registered().holding(agreement);
        registered().post(agreement).then().spec(conflict("/certificateNumber certificate-number-taken"));
        registered().holding(agreement.with("parkCode", there.code()));
    }

    @Test
    void agreements_without_a_park_share_their_numbers() {
        var agreement = incubated(from, through);
        registered().post(agreement).then().statusCode(201).body("warnings.code", hasItem("agreement-without-park"));
        registered().post(agreement).then().spec(conflict("/certificateNumber certificate-number-taken"));
    }

    @Test
    void an_agreement_and_a_certificate_may_bear_the_same_number() {
        var agreement = incubated(from, through);
        registered().holding(agreement).holding(highTech(from, through).numbered(agreement.number()));
    }

    @Test
    void an_agreement_is_with_the_firm_s_own_park_unless_another_is_named() {
        var park = ADemoPark.opened();
        var firm = ADemoFirm.unregistered().with("parkCode", park.code()).register();
        firm.post(incubated(from, through)).then().statusCode(201).body("certification.parkCode", equalTo(park.code()));
        firm.post(incubated(from, through).with("parkCode", "NOWHERE")).then().spec(refused("/parkCode unknown-code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GR 2025/1|slash",
                "''|empty",
                "'   '|empty",
                "12345678901234567890123456789012345678901234567890123456789012345|too-long"
            })
    void a_number_fits_into_an_address(String number, String code) {
        registered().post(highTech(from, through).numbered(number)).then().spec(refused("/certificateNumber " + code));
    }

    @Test
    void a_number_has_at_most_64_characters() {
        var number = ("甘科高新字〔2025〕第%s号 ".formatted(registered().uscc()) + "0".repeat(64)).substring(0, 64);
        registered()
                .post(highTech(from, through).numbered(number))
                .then()
                .statusCode(201)
                .body("certification.certificateNumber", equalTo(number))
                .body("warnings.code", contains("high-tech-number-shape"));
    }

    @Test
    void days_stand_in_their_order_and_within_the_firm_s_life() {
        var firm = registered();
        firm.post(highTech(from, from.minusDays(1))).then().spec(refused("/validThrough through-before-from"));
        firm.post(highTech(from, from)).then().statusCode(201);
        firm.post(highTech(day("2015-02-28"), through))
                .then()
                .spec(refused("/validFrom before-establishment", "/issuedOn before-establishment"));
        firm.post(highTech(from, day("3000-01-01"))).then().spec(refused("/validThrough day-range"));
        firm.post(highTech(day("2015-03-01"), through)).then().statusCode(201);
    }

    @Test
    void a_late_admission_for_too_long_is_recorded_with_warnings_that_stay_in_the_history() {
        var firm = unregistered().with("establishedOn", "2019-01-01").register();
        firm.post(incubated(day("2022-01-01"), day("2026-01-02")))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("agreement-without-park", "admitted-late", "stay-beyond-limit"))
                .body("warnings[1].clause", equalTo("INC-2018 I2（国科发区〔2018〕300号）"))
                .body("warnings[2].message", endsWith("(by a default that is unverified)"));
        assertThat(firm.history().getFirst().toString()).contains("admitted-late", "stay-beyond-limit");
    }

    @Test
    void what_is_unusual_is_recorded_with_a_warning() {
        registered()
                .post(techSme(from, through)
                        .numbered("X-" + registered().uscc())
                        .with("issuedOn", tomorrow().toString()))
                .then()
                .statusCode(201)
                .body("warnings.code", contains("tech-sme-number-shape", "issued-after-begin"));
    }

    @Test
    void every_faulty_value_is_named_in_one_answer() {
        var taken = highTech(from, through);
        registered().holding(taken);
        registered()
                .post(taken.with("validThrough", "2015-01-01")
                        .with("issuedOn", "1800-01-01")
                        .with("decisionNumber", "")
                        .with("issuer", "x".repeat(201))
                        .with("parkCode", "NOWHERE"))
                .then()
                .spec(refused(
                        "/certificateNumber certificate-number-taken",
                        "/validThrough through-before-from",
                        "/issuedOn day-range",
                        "/issuedOn before-establishment",
                        "/decisionNumber empty",
                        "/issuer too-long",
                        "/parkCode unknown-code"));
    }

    @Test
    void every_fault_of_the_shape_is_named_in_one_answer() {
        asAdministrator()
                .body(Map.of("rung", "TOP", "issuedOn", "x", "validFrom", 1, "colour", "red"))
                .post(registered().certificationsPath())
                .then()
                .spec(malformed(
                        "/rung not-one-of",
                        "/certificateNumber missing",
                        "/issuedOn not-a-day",
                        "/validFrom wrong-type",
                        "/validThrough missing",
                        "/decisionNumber missing",
                        "/issuer missing",
                        "/colour unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "91620102DEMX000140"})
    void a_code_that_is_none_leads_nowhere(String uscc) {
        asAdministrator()
                .body(highTech(from, through).body())
                .post(ADemoFirm.FIRMS + "/" + uscc + "/certifications")
                .then()
                .spec(notFound());
    }

    @Test
    void a_firm_that_is_not_registered_is_given_nothing() {
        ADemoFirm.unregistered().post(highTech(from, through)).then().spec(notFound());
    }

    @Test
    void certifying_needs_no_version_and_raises_it() {
        var firm = registered();
        firm.holding(highTech(from, through)).holding(techSme(from, through));
        assertThat(firm.version()).isEqualTo(3);
    }

    @Test
    void history_tells_who_recorded_it_by_which_decision() {
        var firm = registered().holding(highTech(from, through));
        var newest = firm.history().getFirst();
        assertThat(newest)
                .containsEntry("kind", "CERTIFIED")
                .containsEntry("actor", "admin")
                .containsEntry("issuer", "甘肃省科学技术厅");
        assertThat(newest).containsEntry("effectiveOn", from.toString()).containsEntry("version", 2);
        assertThat(firm.history()).extracting("kind").containsExactly("CERTIFIED", "REGISTERED");
    }
}
