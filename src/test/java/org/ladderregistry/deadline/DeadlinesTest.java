package org.ladderregistry.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.Days.day;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asAdministratorReading;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/** Each test asks for the deadlines of a park of its own, on a day on which no report is near unless it says so. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class DeadlinesTest {
    private static final String DEADLINES = "/api/v1/deadlines";
    private static final String DAY = "2025-06-10";

    private ADemoPark park;

    @BeforeEach
    void a_park_is_opened() {
        park = ADemoPark.opened();
    }

    @Nested
    class A_certificate {
        @Test
        void is_due_on_its_last_day_within_the_days_asked_for() {
            tenant().register().holding(highTech(day("2023-01-01"), day("2025-09-08")));
            assertThat(due(Map.of())).containsExactly("2025-09-08 LAPSE HIGH_TECH");
            assertThat(due(Map.of("within", "89d"))).isEmpty();
            assertThat(due(Map.of("asOf", "2025-09-08", "within", "0d"))).containsExactly("2025-09-08 LAPSE HIGH_TECH");
            assertThat(due(Map.of("asOf", "2025-09-09"))).isEmpty();
        }

        @Test
        void is_due_only_when_it_ends_the_unbroken_run_of_its_rung() {
            tenant().register()
                    .holding(highTech(day("2022-07-01"), day("2025-06-30")))
                    .holding(highTech(day("2025-07-01"), day("2025-07-31")))
                    .holding(highTech(day("2025-08-02"), day("2028-08-01")))
                    .holding(provincial(day("2023-01-01"), day("2025-08-31")))
                    .holding(provincial(day("2024-01-01"), day("2025-08-31")));
            assertThat(due(Map.of()))
                    .containsExactly("2025-07-31 LAPSE HIGH_TECH", "2025-08-31 LAPSE PROVINCIAL_INNOVATIVE");
        }

        @Test
        void that_was_ended_is_not_due() {
            var firm = tenant().register().holding(provincial(day("2023-01-01"), day("2025-08-31")));
            end(firm, "2025-05-01");
            assertThat(due(Map.of())).isEmpty();
        }

        @Test
        void tells_the_firm_what_runs_out_and_by_which_decision() {
            var firm = tenant().register();
            var certificate = provincial(day("2023-01-01"), day("2025-08-31"));
            firm.holding(certificate);
            ask(Map.of())
                    .then()
                    .body("items[0].firm.uscc", equalTo(firm.uscc()))
                    .body("items[0].firm.name", equalTo(firm.name()))
                    .body("items[0].firm.reportingUnit", equalTo("620100"))
                    .body("items[0].firm.parkCode", equalTo(park.code()))
                    .body("items[0].certification.certificateNumber", equalTo(certificate.number()))
                    .body("items[0].certification.validThrough", equalTo("2025-08-31"))
                    .body("items[0].clause", equalTo("甘科高〔2023〕1号"))
                    .body("items[0].verified", equalTo(true))
                    .body("items[0].text", startsWith("Provincial innovative enterprise: runs out after this day"))
                    .body("next", nullValue());
            asAdministratorReading(null)
                    .queryParams(Map.of("park", park.code(), "asOf", DAY))
                    .get(DEADLINES)
                    .then()
                    .body("items[0].text", startsWith("省级科技创新型企业资格"));
        }
    }

    @Nested
    class An_incubation {
        @Test
        void is_due_on_its_limit_and_overdue_from_the_next_day_until_an_end_is_recorded() {
            var firm = tenant().register().holding(incubated(day("2021-06-11"), day("2025-06-10")));
            assertThat(due(Map.of())).containsExactly("2025-06-10 INCUBATION_LIMIT INCUBATED");
            assertThat(due(Map.of("asOf", "2025-06-11"))).containsExactly("2025-06-10 INCUBATION_OVERDUE INCUBATED");
            assertThat(due(Map.of("asOf", "2026-06-11", "within", "0d")))
                    .containsExactly("2025-06-10 INCUBATION_OVERDUE INCUBATED");
            ask(Map.of()).then().body("items[0].clause", equalTo("INC-2018 I3（国科发区〔2018〕300号）"));
            end(firm, "2025-06-10");
            assertThat(due(Map.of("asOf", "2026-06-11"))).isEmpty();
        }

        @Test
        void that_was_renewed_is_overdue_only_once_its_renewal_is() {
            tenant().register()
                    .holding(incubated(day("2020-01-01"), day("2021-12-31")))
                    .holding(incubated(day("2023-01-01"), day("2025-01-31")));
            assertThat(due(Map.of("asOf", "2022-06-01"))).containsExactly("2021-12-31 INCUBATION_OVERDUE INCUBATED");
            assertThat(due(Map.of("asOf", "2024-06-01"))).isEmpty();
            assertThat(due(Map.of())).containsExactly("2025-01-31 INCUBATION_OVERDUE INCUBATED");
        }
    }

    @Nested
    class A_yearly_report {
        @Test
        void is_due_from_who_holds_the_rung_on_its_day() {
            tenant().register()
                    .holding(highTech(day("2023-01-01"), day("2026-05-31")))
                    .holding(highTech(day("2024-01-01"), day("2026-05-31")))
                    .holding(techSme(day("2025-01-01"), day("2025-12-31")));
            assertThat(due(Map.of("asOf", "2025-03-01", "within", "365d", "kind", "YEARLY_REPORT")))
                    .containsExactly("2025-03-31 YEARLY_REPORT TECH_SME", "2025-05-31 YEARLY_REPORT HIGH_TECH");
            assertThat(due(Map.of("asOf", "2025-06-01", "within", "730d", "kind", "YEARLY_REPORT")))
                    .containsExactly("2026-05-31 YEARLY_REPORT HIGH_TECH");
        }

        @Test
        void names_the_rule_and_the_report() {
            tenant().register().holding(highTech(day("2023-01-01"), day("2026-12-31")));
            ask(Map.of("asOf", "2026-05-31"))
                    .then()
                    .body("items[0].clause", equalTo("HTE-2016（国科发火〔2016〕32号）"))
                    .body("items[0].text", equalTo("Due: Annual development report of a high-tech enterprise"))
                    .body("items[0].certification", nullValue());
        }
    }

    @Nested
    class A_report_of_a_change {
        @Test
        void is_due_three_months_after_a_firm_was_renamed_or_moved() {
            var firm = tenant().register()
                    .holding(highTech(day("2023-01-01"), day("2028-12-31")))
                    .holding(techSme(day("2025-01-01"), day("2025-12-31")));
            change(firm, "2025-05-31", Map.of("name", "示范更名有限公司"));
            change(firm, "2025-04-01", Map.of("regionCode", "620103"));
            change(firm, "2025-04-02", Map.of("techField", "F4"));
            assertThat(due(Map.of("kind", "CHANGE_REPORT")))
                    .containsExactly(
                            "2025-07-01 CHANGE_REPORT HIGH_TECH",
                            "2025-07-01 CHANGE_REPORT TECH_SME",
                            "2025-08-31 CHANGE_REPORT HIGH_TECH",
                            "2025-08-31 CHANGE_REPORT TECH_SME");
            assertThat(due(Map.of("kind", "CHANGE_REPORT", "asOf", "2025-05-30")))
                    .hasSize(2);
            ask(Map.of("kind", "CHANGE_REPORT"))
                    .then()
                    .body("items[1].changedOn", equalTo("2025-04-01"))
                    .body("items[0].verified", equalTo(true))
                    .body("items[1].verified", equalTo(false))
                    .body("items[1].text", endsWith("(by a default that is unverified)"));
        }

        @Test
        void is_not_due_from_who_held_neither_rung_on_the_day() {
            var firm = tenant().register().holding(provincial(day("2025-01-01"), day("2027-12-31")));
            firm.holding(highTech(day("2025-06-02"), day("2028-06-01")));
            change(firm, "2025-06-01", Map.of("name", "示范更名有限公司"));
            assertThat(due(Map.of("kind", "CHANGE_REPORT"))).isEmpty();
        }
    }

    @Test
    void a_firm_is_told_where_it_is_on_the_day_and_outside_the_province_only_when_asked() {
        var firm = tenant().register().holding(highTech(day("2023-01-01"), day("2025-07-31")));
        change(firm, "2025-06-10", Map.of("reportingUnit", "OUT"));
        assertThat(due(Map.of("asOf", "2025-06-09", "kind", "LAPSE"))).hasSize(1);
        assertThat(due(Map.of("kind", "LAPSE"))).isEmpty();
        assertThat(due(Map.of("kind", "LAPSE", "reportingUnit", "OUT"))).hasSize(1);
        assertThat(due(Map.of("kind", "LAPSE", "reportingUnit", "620171"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500})
    void pages_make_up_the_whole_list_in_the_order_of_the_days(int limit) {
        for (int i = 0; i < 3; i++) {
            tenant().register()
                    .holding(techSme(day("2025-01-01"), day("2025-07-31")))
                    .holding(incubated(day("2021-01-01"), day("2024-12-31")))
                    .holding(highTech(day("2023-01-01"), day("2025-07-31")));
        }
        var query = new HashMap<>(Map.of("limit", String.valueOf(limit)));
        var seen = new ArrayList<String>();
        String next;
        do {
            var page = ask(query).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.collect { it.dueOn + it.firm.uscc + it.kind + it.rung }", String.class));
            next = page.getString("next");
            query.put("cursor", next);
        } while (next != null);
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
        assertThat(seen.stream().map(one -> one.substring(0, 28))).isSorted();
    }

    @Test
    void whatever_means_nothing_is_named_at_once() {
        ask(Map.of(
                        "within",
                        "731d",
                        "kind",
                        "PARTY",
                        "reportingUnit",
                        "1",
                        "limit",
                        "0",
                        "asOf",
                        "soon",
                        "knownAt",
                        "x"))
                .then()
                .spec(malformed(
                        "/query/within not-in-days",
                        "/query/kind not-one-of",
                        "/query/reportingUnit not-a-code",
                        "/query/limit not-a-number",
                        "/query/asOf not-a-day",
                        "/query/knownAt unknown-field"));
        for (var within : List.of("90", "d", "-1d", "3m", "90 d", "999999d")) {
            ask(Map.of("within", within)).then().spec(malformed("/query/within not-in-days"));
        }
        ask(Map.of("cursor", "broken")).then().spec(malformed("/query/cursor bad-cursor"));
        asNobody().get(DEADLINES).then().statusCode(401);
    }

    @Test
    void today_is_asked_about_unless_a_day_is_named() {
        tenant().register().holding(provincial(today().minusYears(1), today()));
        var asked = asAdministrator().queryParams(Map.of("park", park.code(), "within", "0d"));
        assertThat(asked.get(DEADLINES).jsonPath().getString("items[0].dueOn")).isEqualTo(today().toString());
    }

    private ADemoFirm tenant() {
        return unregistered().with("parkCode", park.code());
    }

    private Response ask(Map<String, String> query) {
        var asked = new HashMap<>(Map.of("park", park.code(), "asOf", DAY));
        asked.putAll(query);
        return asAdministrator().queryParams(asked).get(DEADLINES);
    }

    /** Each as {@code <day> <kind> <rung>}. */
    private List<String> due(Map<String, String> query) {
        return ask(query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.dueOn + ' ' + it.kind + ' ' + it.rung }", String.class);
    }

    private static void end(ADemoFirm firm, String on) {
        String id = firm.read().extract().path("certifications[0].id");
        firm.end(id, Map.of("effectiveOn", on, "outcome", "LEFT")).then().statusCode(200);
    }

    private static void change(ADemoFirm firm, String from, Map<String, String> facts) {
        var patch = new HashMap<String, String>(facts);
        patch.put("effectiveOn", from);
        firm.patch(patch).then().statusCode(200);
    }
}
