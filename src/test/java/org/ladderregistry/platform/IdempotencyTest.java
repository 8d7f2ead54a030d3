package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ADemoFirm.FIRMS;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.notFound;
import static org.ladderregistry.AProblem.of;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.DatabaseOwner;
import org.ladderregistry.EmbeddedParts;

/** A client that does not know whether it was heard asks again with the same key. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_key_and_body_get_the_same_answer() {
        var firm = unregistered();
        var first = post(firm);
        var second = post(firm);
        assertThat(first.statusCode()).isEqualTo(201);
        assertSame(first, second);
        assertThat(second.header("Location")).endsWith(firm.path());
        assertThat(firm.history()).hasSize(1);
    }

    @Test
    void also_when_the_firm_has_changed_since() {
        var firm = unregistered();
        var first = post(firm);
        firm.holding(certificate()).patch(Map.of("name", "改名")).then().statusCode(200);
        assertSame(first, post(firm));
    }

    @Test
    void also_when_another_language_is_asked_for() {
        var firm = registered();
        var first = post(firm);
        var again = asAdministrator().header("Accept-Language", "zh").header("Idempotency-Key", key);
        assertSame(first, again.body(firm.registration()).post(FIRMS));
    }

    @Test
    void a_certificate_is_recorded_once() {
        var firm = registered();
        var certificate = certificate();
        var first = keyed().body(certificate.body()).post(firm.certificationsPath());
        assertSame(first, keyed().body(certificate.body()).post(firm.certificationsPath()));
        firm.read().body("certifications.size()", equalTo(1)).body("version", equalTo(2));
    }

    @Test
    void an_end_and_a_park_are_recorded_once() {
        var firm = registered();
        String id = firm.post(certificate()).path("certification.id");
        var end = Map.of("effectiveOn", today().toString());
        var path = firm.certificationsPath() + "/" + id + "/end";
        assertSame(keyed().body(end).post(path), keyed().body(end).post(path));
        var park = ADemoPark.planned();
        assertSame(
                keyed().body(park.body()).post(ADemoPark.PARKS),
                keyed().body(park.body()).post(ADemoPark.PARKS));
    }

    @Test
    void the_same_key_does_not_go_with_another_body() {
        post(unregistered());
        post(unregistered()).then().spec(of(422, "idempotency-key-reused"));
        keyed().body("{").post(FIRMS).then().spec(of(422, "idempotency-key-reused"));
    }

    @Test
    void nor_does_a_refusal_of_that_take_the_place_of_the_first_answer() {
        var firm = unregistered();
        var first = post(firm);
        post(unregistered());
        assertSame(first, post(firm));
    }

    @Test
    void a_body_is_compared_by_its_bytes() {
        var body = "{\"uscc\": 1}";
        keyed().body(body).post(FIRMS).then().statusCode(400);
        keyed().body(" " + body).post(FIRMS).then().spec(of(422, "idempotency-key-reused"));
    }

    @Test
    void refusals_are_given_again_too() {
        var firm = unregistered();
        var malformed = keyed().body("{}").post(FIRMS);
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertSame(malformed, keyed().body("{}").post(FIRMS));
        firm.register();
        assertSame(malformed, keyed().body("{}").post(FIRMS));
    }

    @Test
    void a_value_refused_is_refused_again() {
        var wrong = unregistered().with("techField", "F9");
        assertSame(422, post(wrong), post(wrong));
    }

    @Test
    void what_was_taken_stays_taken_and_what_was_missing_missing() {
        var firm = registered();
        assertSame(409, post(firm), post(firm));
        var later = unregistered();
        var certificate = certificate().body();
        var missing = keyed().body(certificate).post(later.certificationsPath());
        later.register();
        assertSame(404, missing, keyed().body(certificate).post(later.certificationsPath()));
        asAdministrator()
                .body(certificate)
                .post(later.certificationsPath())
                .then()
                .statusCode(201);
    }

    @Test
    void a_login_that_failed_is_not_remembered() {
        var firm = unregistered();
        asNobody()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(firm.registration())
                .post(FIRMS)
                .then()
                .statusCode(401);
        post(firm).then().statusCode(201);
    }

    @Test
    void a_key_is_good_for_one_address() {
        post(unregistered()).then().statusCode(201);
        keyed().body(ADemoPark.planned().body()).post(ADemoPark.PARKS).then().statusCode(201);
        keyed().body(certificate().body())
                .post(registered().certificationsPath())
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "ä", "tab\tinside"})
    void a_key_is_of_visible_signs(String bad) {
        asAdministrator()
                .header("Idempotency-Key", bad)
                .body(unregistered().registration())
                .post(FIRMS)
                .then()
                .spec(malformed("/header/Idempotency-Key bad-key"));
    }

    @Test
    void and_not_too_long() {
        var firm = unregistered();
        asAdministrator()
                .header("Idempotency-Key", "k".repeat(256))
                .body(firm.registration())
                .post(FIRMS)
                .then()
                .statusCode(400);
        asAdministrator()
                .header("Idempotency-Key", UUID.randomUUID() + "k".repeat(219))
                .body(firm.registration())
                .post(FIRMS)
                .then()
                .statusCode(201);
    }

    @Test
    void reading_and_changing_pay_no_heed_to_it() {
        var firm = registered();
        keyed().header("If-Match", firm.etag())
                .body(Map.of("name", "甲"))
                .patch(firm.path())
                .then()
                .statusCode(200);
        keyed().header("If-Match", firm.etag())
                .body(Map.of("name", "乙"))
                .patch(firm.path())
                .then()
                .statusCode(200);
        keyed().get(firm.path()).then().statusCode(200);
        keyed().get(firm.path() + "x").then().spec(notFound());
    }

    @Test
    void two_at_once_have_one_effect_and_one_answer() throws Exception {
        var firm = unregistered();
        var answers = atOnce(6, () -> post(firm));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        answers.forEach(answer -> assertSame(answers.getFirst(), answer));
        assertThat(firm.history()).hasSize(1);
    }

    @Test
    void also_with_a_certificate_and_with_a_refusal() throws Exception {
        var firm = registered();
        var certificate = certificate();
        var answers = atOnce(6, () -> keyed().body(certificate.body()).post(firm.certificationsPath()));
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        firm.read().body("certifications.size()", equalTo(1));
        assertThat(atOnce(6, () -> keyed().body("{}").post(FIRMS)))
                .extracting(Response::statusCode)
                .containsOnly(400);
    }

    @Test
    void of_two_at_once_with_different_bodies_one_is_told_so() throws Exception {
        var firm = unregistered();
        var count = new java.util.concurrent.atomic.AtomicInteger();
        var answers = atOnce(
                6, () -> keyed().body(bodyOf(firm, count.incrementAndGet())).post(FIRMS));
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .containsOnly(201, 422);
        assertThat(firm.history()).hasSize(1);
    }

    @Test
    void what_is_kept_names_nobody() throws SQLException {
        var firm = unregistered().with("contact", Map.of("name", "上官示范", "phone", "13600001111"));
        post(firm).then().statusCode(201);
        assertThat(DatabaseOwner.column("SELECT body FROM idempotent_answer WHERE body LIKE '%" + firm.uscc() + "%'"))
                .hasSize(1);
        assertThat(DatabaseOwner.tablesThatHold("13600001111")).isEmpty();
    }

    private static Map<String, Object> bodyOf(ADemoFirm firm, int number) {
        var body = new java.util.HashMap<>(firm.registration());
        body.put("name", "名" + number);
        return body;
    }

    private static ACertificate certificate() {
        return highTech(today().minusDays(9), today().plusYears(1));
    }

    private io.restassured.specification.RequestSpecification keyed() {
        return asAdministrator().header("Idempotency-Key", key);
    }

    private Response post(ADemoFirm firm) {
        return keyed().body(firm.registration()).post(FIRMS);
    }

    private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static void assertSame(int status, Response first, Response second) {
        assertThat(first.statusCode()).isEqualTo(status);
        assertSame(first, second);
    }

    private static void assertSame(Response first, Response second) {
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        for (var header : List.of("Location", "ETag", "Content-Type", "Content-Language")) {
            assertThat(second.header(header)).as(header).isEqualTo(first.header(header));
        }
    }
}
