package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.AProblem.refused;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/** Each test looks at the firms of a park of its own. A flow is written {@code TECH_SME>HIGH_TECH}. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class FlowsTest {
    private static final String FLOWS = "/api/v1/ladder/flows";

    private final LocalDate from = today().minusMonths(6);
    private final LocalDate to = today().minusMonths(1);
    private final LocalDate through = today().plusYears(1);

    private ADemoPark park;

    @BeforeEach
    void a_park_is_opened() {
        park = ADemoPark.opened();
    }

    @Nested
    class Tell {
        @Test
        void who_rose_who_fell_and_who_stayed() {
            var risen = tenant().register().holding(techSme(from, through));
            risen.holding(highTech(from.plusDays(40), through));
            tenant().register().holding(techSme(from, through)).holding(highTech(from, to.minusDays(1)));
            tenant().register().holding(highTech(from, through));
            tenant().register().holding(highTech(to, through));
            tenant().register();
            assertThat(here())
                    .isEqualTo(Map.of(
                            "TECH_SME>HIGH_TECH", 1,
                            "HIGH_TECH>TECH_SME", 1,
                            "HIGH_TECH>HIGH_TECH", 1,
                            "null>HIGH_TECH", 1,
                            "null>null", 1));
        }

        @Test
        void the_two_days_alone_whatever_lay_between() {
            tenant().register()
                    .holding(highTech(from, from.plusDays(1)))
                    .holding(techSme(from.plusDays(10), from.plusDays(20)))
                    .holding(highTech(to, to));
            assertThat(here()).isEqualTo(Map.of("HIGH_TECH>HIGH_TECH", 1));
        }

        @Test
        void the_diagonal_alone_when_both_days_are_one() {
            tenant().register().holding(highTech(from, through)).holding(techSme(from, through));
            assertThat(between(from, from, Map.of())).isEqualTo(Map.of("HIGH_TECH>HIGH_TECH", 1));
        }

        @Test
        void what_was_known_at_an_instant() {
            var firm = tenant().register().holding(techSme(from, through));
            var then = (String) firm.history().getFirst().get("recordedAt");
            firm.holding(highTech(to, through));
            assertThat(between(from, to, Map.of("knownAt", then))).isEqualTo(Map.of("TECH_SME>TECH_SME", 1));
            assertThat(here()).isEqualTo(Map.of("TECH_SME>HIGH_TECH", 1));
            request(Map.of("from", "2019-01-01", "to", "2020-01-01", "knownAt", "2020-01-01T00:00:00Z"))
                    .then()
                    .body("items", equalTo(List.of()))
                    .body("from", equalTo("2019-01-01"))
                    .body("to", equalTo("2020-01-01"))
                    .body("knownAt", equalTo("2020-01-01T00:00:00Z"))
                    .body("$", not(hasKey("groups")));
        }

        @Test
        void as_from_nowhere_and_to_nowhere_who_was_outside_the_province() {
            var outside = tenant().with("reportingUnit", "OUT").register();
            outside.holding(highTech(from, through));
            assertThat(here()).isEmpty();
            var arrived = tenant().with("arrivedOn", to.toString()).register();
            arrived.holding(highTech(from, through));
            var gone = tenant().register().holding(techSme(from, through));
            gone.patch(Map.of("reportingUnit", "OUT", "effectiveOn", to.toString()))
                    .then()
                    .statusCode(200);
            assertThat(here()).isEqualTo(Map.of("null>HIGH_TECH", 1, "TECH_SME>null", 1));
        }

        @Test
        void as_from_nowhere_who_was_not_established() {
            var young = tenant().with("establishedOn", from.plusDays(1).toString());
            young.register().holding(highTech(to, through));
            tenant().with("establishedOn", to.plusDays(1).toString()).register();
            assertThat(here()).isEqualTo(Map.of("null>HIGH_TECH", 1));
        }
    }

    @Nested
    class Groups {
        @Test
        void have_a_firm_where_it_went() {
            var other = ADemoPark.opened();
            var firm = tenant().register().holding(highTech(from, through));
            firm.patch(Map.of("parkCode", other.code(), "effectiveOn", to.toString()))
                    .then()
                    .statusCode(200);
            assertThat(here()).isEmpty();
            var there = flows(from, to, Map.of("by", "park"));
            assertThat(group(there, other.code())).isEqualTo(Map.of("HIGH_TECH>HIGH_TECH", 1));
            assertThat(between(from, to.minusDays(1), Map.of())).isEqualTo(Map.of("HIGH_TECH>HIGH_TECH", 1));
        }

        @Test
        void add_up_to_the_items() {
            tenant().register().holding(techSme(from, through));
            unregistered().with("reportingUnit", "620171").register().holding(highTech(to, through));
            for (var by : List.of("reportingUnit", "park", "field")) {
                var flows = flows(from, to, Map.of("by", by));
                var sums = new TreeMap<String, Integer>();
                flows.<Map<String, Object>>getList("groups")
                        .forEach(group -> read(group).forEach((flow, firms) -> sums.merge(flow, firms, Integer::sum)));
                assertThat(sums).as(by).isEqualTo(read(Map.of("items", flows.getList("items"))));
            }
        }

        @Test
        void are_all_units_and_fields() {
            assertThat(flows(from, to, Map.of("by", "field")).getList("groups.key"))
                    .containsExactly("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8");
            assertThat(flows(from, to, Map.of("by", "reportingUnit")).getList("groups.key"))
                    .hasSize(16)
                    .doesNotContain("OUT");
        }
    }

    @Nested
    class Refuse {
        @Test
        void what_means_nothing_or_is_missing_all_at_once() {
            request(Map.of("by", "colour", "to", "2024-02-30", "asOf", "2024-01-01", "knownAt", "2999-01-01T00:00:00Z"))
                    .then()
                    .spec(malformed(
                            "/query/from missing",
                            "/query/to not-a-day",
                            "/query/by not-one-of",
                            "/query/asOf unknown-field",
                            "/query/knownAt in-the-future"));
            request(Map.of()).then().spec(malformed("/query/from missing", "/query/to missing"));
        }

        @Test
        void days_that_are_the_wrong_way_round() {
            request(Map.of("from", "2025-01-02", "to", "2025-01-01")).then().spec(refused("/query/to to-before-from"));
        }

        @Test
        void nobody_in_particular() {
            asNobody().get(FLOWS).then().statusCode(401);
        }
    }

    private ADemoFirm tenant() {
        return unregistered().with("parkCode", park.code());
    }

    /** The flows of the park. */
    private Map<String, Integer> here() {
        return between(from, to, Map.of());
    }

    private Map<String, Integer> between(LocalDate first, LocalDate last, Map<String, String> more) {
        var query = new HashMap<>(more);
        query.put("by", "park");
        return group(flows(first, last, query), park.code());
    }

    private static JsonPath flows(LocalDate first, LocalDate last, Map<String, String> more) {
        var query = new HashMap<>(more);
        query.put("from", first.toString());
        query.put("to", last.toString());
        return request(query).then().statusCode(200).extract().jsonPath();
    }

    private static Response request(Map<String, String> query) {
        return asAdministrator().queryParams(query).get(FLOWS);
    }

    private static Map<String, Integer> group(JsonPath flows, String key) {
        return flows.<Map<String, Object>>getList("groups").stream()
                .filter(group -> Objects.equals(group.get("key"), key))
                .map(FlowsTest::read)
                .findFirst()
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> read(Map<String, Object> group) {
        var flows = new TreeMap<String, Integer>();
        for (var item : (List<Map<String, Object>>) group.get("items")) {
            flows.put(item.get("from") + ">" + item.get("to"), (Integer) item.get("firms"));
        }
        return flows;
    }
}
