package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.AProblem.malformed;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Days.yesterday;
import static org.ladderregistry.Registry.asAdministrator;
import static org.ladderregistry.Registry.asNobody;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.kernel.Rung;

/** Each test counts the firms of a park of its own, and by how much they raise the totals. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class LadderTest {
    private static final String LADDER = "/api/v1/ladder";

    private final LocalDate from = today().minusMonths(6);
    private final LocalDate through = from.plusYears(1);

    private ADemoPark park;

    @BeforeEach
    void a_park_is_opened() {
        park = ADemoPark.opened();
    }

    @Nested
    class Counts {
        @Test
        void a_firm_in_the_stock_of_all_it_holds_and_in_one_position() {
            var before = ladder(Map.of());
            tenant().register().holding(techSme(from, through)).holding(highTech(from, through));
            tenant().register().holding(techSme(from, through));
            tenant().register();
            var here = inThePark(Map.of());
            assertThat(here.get("stock")).isEqualTo(rungs(0, 2, 0, 1));
            assertThat(here.get("positions")).isEqualTo(rungs(0, 1, 0, 1));
            var after = ladder(Map.of());
            assertThat(grown(before, after, "stock")).isEqualTo(rungs(0, 2, 0, 1));
            assertThat(grown(before, after, "positions")).isEqualTo(rungs(0, 1, 0, 1));
        }

        @Test
        void a_firm_once_however_many_certificates_overlap() {
            tenant().register().holding(highTech(from, through)).holding(highTech(from.plusDays(1), through));
            assertThat(inThePark(Map.of()).get("stock")).isEqualTo(rungs(0, 0, 0, 1));
        }

        @Test
        void by_the_dates_both_days_included() {
            tenant().register().holding(highTech(from, through));
            assertThat(stockOn(from.minusDays(1))).isEqualTo(rungs(0, 0, 0, 0));
            assertThat(stockOn(from)).isEqualTo(rungs(0, 0, 0, 1));
            assertThat(stockOn(through)).isEqualTo(rungs(0, 0, 0, 1));
            assertThat(stockOn(through.plusDays(1))).isEqualTo(rungs(0, 0, 0, 0));
        }

        @Test
        void a_firm_where_it_was_on_the_day() {
            var other = ADemoPark.opened();
            var firm = tenant().register().holding(highTech(from, through));
            firm.patch(Map.of("parkCode", other.code())).then().statusCode(200);
            assertThat(stockOn(yesterday())).isEqualTo(rungs(0, 0, 0, 1));
            assertThat(stockOn(today())).isEqualTo(rungs(0, 0, 0, 0));
            assertThat(group(ladder(Map.of("by", "park")), other.code()).get("stock"))
                    .isEqualTo(rungs(0, 0, 0, 1));
        }

        @Test
        void by_what_was_known_at_an_instant() {
            var firm = tenant().register().holding(techSme(from, through));
            var then = (String) firm.history().getFirst().get("recordedAt");
            firm.holding(highTech(from, through));
            var day = today().toString();
            assertThat(inThePark(Map.of("knownAt", then, "asOf", day)).get("stock"))
                    .isEqualTo(rungs(0, 1, 0, 0));
            assertThat(inThePark(Map.of("asOf", day)).get("stock")).isEqualTo(rungs(0, 1, 0, 1));
            request(Map.of("knownAt", "2020-01-01T00:00:00Z"))
                    .then()
                    .body("stock", equalTo(rungs(0, 0, 0, 0)))
                    .body("asOf", equalTo("2020-01-01"))
                    .body("knownAt", equalTo("2020-01-01T00:00:00Z"));
        }

        @Test
        void no_firm_outside_the_province() {
            var before = ladder(Map.of());
            tenant().with("reportingUnit", "OUT").register().holding(highTech(from, through));
            var arrived = tenant().with("arrivedOn", today().toString()).register();
            arrived.holding(highTech(from, through));
            assertThat(grown(before, ladder(Map.of()), "stock")).isEqualTo(rungs(0, 0, 0, 1));
            assertThat(stockOn(yesterday())).isEqualTo(rungs(0, 0, 0, 0));
            assertThat(keys("reportingUnit")).hasSize(16).doesNotContain("OUT");
        }
    }

    @Nested
    class Groups {
        @Test
        void add_up_to_the_totals() {
            tenant().register().holding(highTech(from, through)).holding(provincial(from, through));
            unregistered().register().holding(incubated(from, through));
            for (var by : List.of("reportingUnit", "park", "field")) {
                var ladder = ladder(Map.of("by", by));
                for (var figures : List.of("stock", "positions")) {
                    assertThat(sum(ladder, figures)).as(by).isEqualTo(ladder.getMap(figures));
                }
            }
        }

        @Test
        void are_all_units_and_fields_and_the_parks_that_have_a_firm_on_the_ladder() {
            tenant().register();
            assertThat(keys("field")).containsExactly("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8");
            assertThat(keys("reportingUnit")).hasSize(16).startsWith("620100").endsWith("620171", "LZ-HTZ");
            assertThat(keys("park")).doesNotContain(park.code()).isNotEmpty();
            unregistered().register().holding(incubated(from, through));
            assertThat(keys("park").getLast()).isNull();
        }

        @Test
        void are_absent_unless_asked_for() {
            request(Map.of())
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey("groups")))
                    .body("$", hasKey("knownAt"))
                    .body("knownAt", nullValue())
                    .body("asOf", equalTo(today().toString()));
        }
    }

    @Nested
    class Agrees {
        /** A crowd of careers drawn at random, counted here from what the registry says of each firm on its own. */
        @Test
        void with_what_it_says_of_each_firm() {
            var dice = new Random(20241231);
            var firms = Stream.generate(() -> career(dice)).limit(12).toList();
            for (int months : List.of(-30, -18, -12, -6, 0, 9)) {
                var day = today().plusMonths(months);
                var stock = new TreeMap<>(rungs(0, 0, 0, 0));
                var positions = new TreeMap<>(rungs(0, 0, 0, 0));
                firms.forEach(firm -> count(firm, day, stock, positions));
                var here = inThePark(Map.of("asOf", day.toString()));
                assertThat(here.get("stock")).as(day.toString()).isEqualTo(stock);
                assertThat(here.get("positions")).as(day.toString()).isEqualTo(positions);
            }
        }

        private ADemoFirm career(Random dice) {
            var firm = tenant().register();
            for (int i = dice.nextInt(5); i > 0; i--) {
                var begins = today().minusMonths(dice.nextInt(36)).plusDays(dice.nextInt(3) - 1);
                firm.holding(certificate(dice.nextInt(4), begins, begins.plusMonths(1 + dice.nextInt(24))));
            }
            return firm;
        }

        private static ACertificate certificate(int rung, LocalDate begins, LocalDate ends) {
            return switch (rung) {
                case 0 -> incubated(begins, ends);
                case 1 -> techSme(begins, ends);
                case 2 -> provincial(begins, ends);
                default -> highTech(begins, ends);
            };
        }

        private static void count(
                ADemoFirm firm, LocalDate day, Map<String, Integer> stock, Map<String, Integer> positions) {
            var read = firm.get(Map.of("asOf", day.toString())).then().extract().jsonPath();
            List<String> held = read.getList("certifications.findAll { it.inForce }.rung", String.class);
            held.stream().distinct().forEach(rung -> stock.merge(rung, 1, Integer::sum));
            if (read.get("position") != null) {
                positions.merge(read.getString("position.rung"), 1, Integer::sum);
            }
        }
    }

    @Nested
    class Refuses {
        @Test
        void what_means_nothing_all_at_once() {
            request(Map.of("by", "colour", "asOf", "2024-02-30", "rung", "HIGH_TECH"))
                    .then()
                    .spec(malformed("/query/by not-one-of", "/query/asOf not-a-day", "/query/rung unknown-field"));
        }

        @Test
        void knowledge_of_the_future() {
            request(Map.of("knownAt", "2999-01-01T00:00:00+08:00"))
                    .then()
                    .spec(malformed("/query/knownAt in-the-future"));
        }

        @Test
        void nobody_in_particular() {
            asNobody().get(LADDER).then().statusCode(401);
        }
    }

    private ADemoFirm tenant() {
        return unregistered().with("parkCode", park.code());
    }

    private static Response request(Map<String, String> query) {
        return asAdministrator().queryParams(query).get(LADDER);
    }

    private static JsonPath ladder(Map<String, String> query) {
        return request(query).then().statusCode(200).extract().jsonPath();
    }

    private Object stockOn(LocalDate day) {
        return inThePark(Map.of("asOf", day.toString())).get("stock");
    }

    private Map<String, Object> inThePark(Map<String, String> query) {
        var asked = new TreeMap<>(query);
        asked.put("by", "park");
        return group(ladder(asked), park.code());
    }

    private static Map<String, Object> group(JsonPath ladder, String key) {
        return ladder.<Map<String, Object>>getList("groups").stream()
                .filter(group -> Objects.equals(group.get("key"), key))
                .findFirst()
                .orElse(Map.of("stock", rungs(0, 0, 0, 0), "positions", rungs(0, 0, 0, 0)));
    }

    private static List<String> keys(String by) {
        return new ArrayList<>(ladder(Map.of("by", by)).getList("groups.key", String.class));
    }

    private static Map<String, Integer> sum(JsonPath ladder, String figures) {
        var sums = new TreeMap<String, Integer>();
        for (Map<String, Integer> group : ladder.<Map<String, Integer>>getList("groups." + figures)) {
            group.forEach((rung, firms) -> sums.merge(rung, firms, Integer::sum));
        }
        return sums;
    }

    private static Map<String, Integer> grown(JsonPath before, JsonPath after, String figures) {
        var grown = new TreeMap<String, Integer>(after.getMap(figures));
        before.<String, Integer>getMap(figures).forEach((rung, firms) -> grown.merge(rung, -firms, Integer::sum));
        return grown;
    }

    private static Map<String, Integer> rungs(int incubated, int techSme, int provincial, int highTech) {
        return Map.of(
                Rung.INCUBATED.name(), incubated,
                Rung.TECH_SME.name(), techSme,
                Rung.PROVINCIAL_INNOVATIVE.name(), provincial,
                Rung.HIGH_TECH.name(), highTech);
    }
}
