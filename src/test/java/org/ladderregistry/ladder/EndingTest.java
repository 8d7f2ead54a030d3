package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;

/** A certification ends before it runs out, or, after it did, as it really ended. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class EndingTest {
    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(3).minusDays(1);

    private ADemoFirm firm;

    @BeforeEach
    void a_firm_is_registered() {
        firm = registered();
    }

    @Test
    void the_day_of_the_end_is_the_first_not_in_force() {
        var id = recorded(incubated(from, through));
        end(id, today(), "LEFT")
                .then()
                .statusCode(200)
                .body("position", nullValue())
                .body("certification.inForce", equalTo(false))
                .body("certification.ended.on", equalTo(today().toString()))
                .body("certification.ended.how", equalTo("ENDED"))
                .body("certification.ended.outcome", equalTo("LEFT"));
        seenOn(yesterday())
                .then()
                .body("certifications[0].inForce", equalTo(true))
                .body("certifications[0]", not(hasKey("ended")));
        seenOn(today()).then().body("certifications[0].inForce", equalTo(false));
    }

    @Test
    void an_end_in_the_future_is_not_seen_before() {
        var id = recorded(incubated(from, through));
        end(id, tomorrow(), "LEFT")
                .then()
                .statusCode(200)
                .body("certification.inForce", equalTo(true))
                .body("certification", not(hasKey("ended")));
        firm.read().body("position.through", equalTo(today().toString()));
        seenOn(tomorrow())
                .then()
                .body("certifications[0].ended.on", equalTo(tomorrow().toString()));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void the_end_does_not_lie_before_the_beginning(int days, boolean allowed) {
        var id = recorded(incubated(from, through));
        expect(end(id, from.plusDays(days), "LEFT"), allowed);
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false"})
    void nor_behind_the_last_day(int days, boolean allowed) {
        var id = recorded(incubated(from, through));
        expect(end(id, through.plusDays(days), "LEFT"), allowed);
    }

    private static void expect(Response answer, boolean allowed) {
        if (allowed) {
            answer.then().statusCode(200);
        } else {
            answer.then().spec(refused("/effectiveOn end-outside-validity"));
        }
    }

    @Test
    void a_stay_that_ran_out_is_ended_afterwards_and_that_replaces_the_lapse() {
        var id = recorded(incubated(from, yesterday()));
        end(id, yesterday().minusDays(9), "TIME_EXPIRED")
                .then()
                .statusCode(200)
                .body("certification.ended.how", equalTo("ENDED"));
        var second = recorded(incubated(from, yesterday()));
        end(second, today(), "TIME_EXPIRED").then().spec(refused("/effectiveOn end-outside-validity"));
    }

    @Test
    void what_was_ended_is_not_ended_again() {
        var id = recorded(incubated(from, through));
        end(id, today(), "LEFT").then().statusCode(200);
        end(id, today(), "CLOSED").then().spec(conflict(" already-ended"));
        end(id, from.minusDays(1), "CLOSED")
                .then()
                .spec(refused(" already-ended", "/effectiveOn end-outside-validity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRADUATED", "TIME_EXPIRED", "LEFT", "CLOSED", "REMOVED"})
    void a_stay_ends_with_an_outcome(String outcome) {
        end(recorded(incubated(from, through)), today(), outcome).then().statusCode(200);
    }

    @Test
    void a_stay_does_not_end_without_one_but_another_rung_does() {
        end(recorded(incubated(from, through)), today(), null).then().spec(refused("/outcome outcome-needed"));
        end(recorded(highTech(from, through)), today(), null).then().statusCode(200);
    }

    @Test
    void a_graduation_has_a_ground_and_nothing_else_has() {
        var graduated = Map.of("effectiveOn", today().toString(), "outcome", "GRADUATED", "ground", "G1");
        firm.end(recorded(incubated(from, through)), graduated)
                .then()
                .statusCode(200)
                .body("certification.ended.ground", equalTo("G1"));
        var left = Map.of("effectiveOn", today().toString(), "outcome", "LEFT", "ground", "G1");
        firm.end(recorded(incubated(from, through)), left).then().spec(refused("/ground ground-without-graduation"));
        end(recorded(incubated(from, through)), today(), "GRADUATED")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("graduation-without-ground"));
    }

    @Test
    void every_fault_of_the_shape_is_named_in_one_answer() {
        var id = recorded(incubated(from, through));
        firm.end(id, Map.of("outcome", "FLED", "ground", "G5", "reason", 1, "colour", "red"))
                .then()
                .spec(malformed(
                        "/effectiveOn missing",
                        "/outcome not-one-of",
                        "/ground not-one-of",
                        "/reason wrong-type",
                        "/colour unknown-field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"})
    void what_is_not_there_is_not_ended(String id) {
        end(id, today(), "LEFT").then().spec(notFound());
    }

    @Test
    void another_firm_s_certification_is_not_there() {
        var id = recorded(incubated(from, through));
        registered()
                .end(id, Map.of("effectiveOn", today().toString(), "outcome", "LEFT"))
                .then()
                .spec(notFound());
    }

    @Test
    void history_and_version_know_of_the_end() {
        var id = recorded(incubated(from, through));
        end(id, yesterday(), "LEFT").then().statusCode(200);
        assertThat(firm.version()).isEqualTo(3);
        assertThat(firm.history().getFirst())
                .containsEntry("kind", "ENDED")
                .containsEntry("certificationId", id)
                .containsEntry("effectiveOn", yesterday().toString());
    }

    private String recorded(ACertificate certificate) {
        return firm.post(certificate).then().statusCode(201).extract().path("certification.id");
    }

    private Response end(String id, LocalDate on, String outcome) {
        var body = new HashMap<String, Object>(Map.of("effectiveOn", on.toString()));
        if (outcome != null) {
            body.put("outcome", outcome);
        }
        return firm.end(id, body);
    }

    private Response seenOn(LocalDate day) {
        return firm.get(Map.of("asOf", day.toString()));
    }
}
