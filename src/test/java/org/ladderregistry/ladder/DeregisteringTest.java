package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.registered;
import static org.ladderregistry.AProblem.conflict;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.tomorrow;
import static org.ladderregistry.Days.yesterday;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.TopicReader;

/** A firm ceases to be, and may be there again. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class DeregisteringTest {
    private final LocalDate from = today().minusYears(2);
    private final LocalDate through = from.plusYears(3).minusDays(1);
    private final LocalDate gone = today().minusMonths(2);

    private ADemoFirm firm;

    @BeforeEach
    void a_firm_is_registered() {
        firm = registered();
    }

    @Test
    void what_is_in_force_ends_with_the_firm_and_what_has_not_begun_never_is() {
        firm.holding(highTech(from, through))
                .holding(techSme(tomorrow(), tomorrow().plusMonths(6)));
        deregister(gone)
                .then()
                .statusCode(200)
                .body("status", equalTo("DEREGISTERED"))
                .body("position", nullValue())
                .body("certifications[0].ended.how", equalTo("DEREGISTERED"))
                .body("certifications[0].ended.on", equalTo(gone.toString()))
                .body("certifications[1].inForce", equalTo(false))
                .body("certifications[1].ended.how", equalTo("DEREGISTERED"));
        seenOn(gone.minusDays(1)).then().body("status", equalTo("ACTIVE")).body("position.rung", equalTo("HIGH_TECH"));
        seenOn(tomorrow().plusDays(1)).then().body("position", nullValue());
    }

    @Test
    void what_was_over_before_stays_as_it_was() {
        firm.holding(techSme(from, gone.minusDays(1)));
        deregister(gone).then().body("certifications[0].ended.how", equalTo("LAPSED"));
    }

    @Test
    void what_is_recorded_later_is_cut_there_and_not_accepted_from_that_day_on() {
        deregister(gone).then().statusCode(200);
        firm.post(highTech(from, through))
                .then()
                .statusCode(201)
                .body("certification.ended.on", equalTo(gone.toString()))
                .body("certification.ended.how", equalTo("DEREGISTERED"));
        firm.post(highTech(gone, through)).then().spec(conflict("/validFrom firm-deregistered"));
    }

    @Test
    void a_firm_is_deregistered_once_not_ahead_and_not_before_it_was() {
        deregister(tomorrow()).then().spec(refused("/effectiveOn effective-in-the-future"));
        deregister(LocalDate.parse(ADemoFirm.ESTABLISHED).minusDays(1))
                .then()
                .spec(refused("/effectiveOn before-establishment"));
        deregister(gone).then().statusCode(200);
        deregister(gone).then().spec(conflict(" firm-deregistered"));
        firm.post("deregistration", Map.of("effectiveOn", 1))
                .then()
                .spec(malformed("/effectiveOn wrong-type", "/reason missing"));
    }

    @Test
    void an_annulment_brings_back_what_ended_as_if_the_firm_had_never_been_gone() {
        firm.holding(highTech(from, through));
        deregister(gone).then().statusCode(200);
        reinstate(today(), true)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("position.rung", equalTo("HIGH_TECH"))
                .body("position.since", equalTo(from.toString()))
                .body("position.through", equalTo(through.toString()));
        seenOn(gone).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void an_annulment_brings_back_the_end_that_was_decided_before() {
        var id = firm.post(highTech(from, through)).then().extract().<String>path("certification.id");
        var revocation = Map.of("effectiveOn", tomorrow().toString(), "decisionNumber", "1", "reason", "x");
        firm.post(id, "revocation", revocation).then().statusCode(200);
        deregister(gone).then().body("certifications[0].ended.how", equalTo("DEREGISTERED"));
        reinstate(today(), true).then().body("position.through", equalTo(today().toString()));
        seenOn(tomorrow()).then().body("certifications[0].ended.how", equalTo("REVOKED"));
    }

    @Test
    void without_annulment_it_is_there_again_and_what_ended_stays_ended() {
        firm.holding(highTech(from, through));
        deregister(gone).then().statusCode(200);
        reinstate(yesterday(), false)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("position", nullValue())
                .body("certifications[0].ended.how", equalTo("DEREGISTERED"));
        seenOn(yesterday().minusDays(1)).then().body("status", equalTo("DEREGISTERED"));
        firm.post(highTech(yesterday(), through)).then().statusCode(201);
    }

    @Test
    void only_a_firm_that_is_gone_is_reinstated_and_only_after_it_went() {
        reinstate(today(), false).then().spec(conflict(" not-deregistered"));
        deregister(gone).then().statusCode(200);
        reinstate(gone, false).then().spec(refused("/effectiveOn before-deregistration"));
        reinstate(gone.minusDays(1), true).then().spec(refused("/effectiveOn before-deregistration"));
        reinstate(tomorrow(), false).then().spec(refused("/effectiveOn effective-in-the-future"));
    }

    @Test
    void the_compacted_topic_buries_it_and_digs_it_up() throws Exception {
        firm.holding(highTech(from, through));
        deregister(gone).then().statusCode(200);
        reinstate(today(), true).then().statusCode(200);
        try (var reader = new TopicReader(EmbeddedParts.broker().bootstrapServers(), TopicReader.POSITIONS)) {
            var records = reader.ofFirm(firm.uscc(), 4);
            assertThat(records.get(2).value()).isNull();
            assertThat(records.get(3).value()).contains("\"rung\":\"HIGH_TECH\",\"since\"");
        }
    }

    @Test
    void its_code_leads_to_the_one_that_follows_it() {
        var other = registered();
        succeed(other.uscc(), "MERGED", yesterday())
                .then()
                .statusCode(200)
                .body("succeededBy[0].uscc", equalTo(other.uscc()))
                .body("succeededBy[0].kind", equalTo("MERGED"));
        seenOn(yesterday().minusDays(1)).then().body("succeededBy", nullValue());
        succeed(registered().uscc(), "MERGED", today()).then().spec(conflict("/successorUscc already-succeeded"));
        var back = Map.of(
                "successorUscc",
                firm.uscc(),
                "effectiveOn",
                today().toString(),
                "kind",
                "SPLIT",
                "decisionNumber",
                "1");
        other.post("succession", back).then().spec(conflict("/successorUscc leads-back"));
    }

    @Test
    void a_firm_may_be_split_among_several_but_each_once() {
        var one = registered().uscc();
        succeed(one, "SPLIT", today()).then().statusCode(200);
        succeed(registered().uscc(), "SPLIT", today()).then().statusCode(200).body("succeededBy.size()", equalTo(2));
        succeed(one, "SPLIT", today()).then().spec(conflict("/successorUscc already-succeeded"));
    }

    @Test
    void a_successor_is_another_firm_that_is_registered() {
        succeed(firm.uscc(), "REISSUED", today()).then().spec(refused("/successorUscc succeeds-itself"));
        succeed(ADemoFirm.unregistered().uscc(), "REISSUED", tomorrow())
                .then()
                .spec(refused("/successorUscc unknown-firm", "/effectiveOn effective-in-the-future"));
    }

    private Response deregister(LocalDate on) {
        return firm.post("deregistration", Map.of("effectiveOn", on.toString(), "reason", "企业注销"));
    }

    private Response reinstate(LocalDate on, boolean annul) {
        return firm.post(
                "reinstatement",
                Map.of("effectiveOn", on.toString(), "decisionNumber", "1", "reason", "恢复登记", "annul", annul));
    }

    private Response succeed(String successor, String kind, LocalDate on) {
        return firm.post(
                "succession",
                Map.of("successorUscc", successor, "effectiveOn", on.toString(), "kind", kind, "decisionNumber", "1"));
    }

    private Response seenOn(LocalDate day) {
        return firm.get(Map.of("asOf", day.toString()));
    }
}
