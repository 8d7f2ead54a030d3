package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ACertificate.highTech;
import static org.ladderregistry.ACertificate.incubated;
import static org.ladderregistry.ACertificate.provincial;
import static org.ladderregistry.ACertificate.techSme;
import static org.ladderregistry.ADemoFirm.unregistered;
import static org.ladderregistry.Days.today;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.ACertificate;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.EmbeddedParts;

/**
 * Whatever is said of many firms at once is what one gets by reading each: on any day, by what is known or was, for firms that
 * were drawn at random, moved between two parks, left the province and came back, and of which more was learned in rounds.
 */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CountsAgreeTest {
    private static final int FIRMS = 10;
    private static final int ROUNDS = 3;

    private final Random dice = new Random(20250331);
    private final List<ADemoFirm> firms = new ArrayList<>();
    private final List<LocalDate> days =
            Stream.of(-40, -21, -9, 0, 8).map(today()::plusMonths).toList();

    /** The newest stamp of each round; null is now. */
    private final List<String> instants = new ArrayList<>();

    private List<ADemoPark> parks;

    @BeforeEach
    void careers_are_recorded_in_rounds() {
        parks = List.of(ADemoPark.opened(), ADemoPark.opened());
        for (int round = 0; round < ROUNDS; round++) {
            if (round < ROUNDS - 1) {
                Stream.generate(this::newcomer).limit(FIRMS / (ROUNDS - 1)).forEach(firms::add);
            }
            firms.forEach(this::goOn);
            instants.add(newestStamp());
        }
        instants.add(null);
    }

    @Test
    void the_ladder_the_flows_and_the_search_say_what_each_firm_says() {
        for (var knownAt : instants) {
            var read = new LinkedHashMap<LocalDate, List<Map<String, Object>>>();
            days.forEach(day -> read.put(day, each(query(day, knownAt))));
            for (var park : parks) {
                days.forEach(day -> assertThatTheLadderIs(read.get(day), park, query(day, knownAt)));
                days.forEach(day -> assertThatTheSearchFinds(read.get(day), park, query(day, knownAt)));
            }
            for (var from : days) {
                days.stream()
                        .filter(to -> !to.isBefore(from))
                        .forEach(to -> assertThatTheFlowsAre(read.get(from), read.get(to), from, to, knownAt));
            }
        }
    }

    @Test
    void known_at_alone_is_the_day_of_that_instant() {
        var then = query(null, instants.getFirst());
        for (var park : parks) {
            assertThatTheLadderIs(each(then), park, then);
            assertThatTheSearchFinds(each(then), park, then);
        }
    }

    private void assertThatTheLadderIs(List<Map<String, Object>> read, ADemoPark park, Map<String, String> query) {
        var stock = new TreeMap<String, Integer>();
        var positions = new TreeMap<String, Integer>();
        read.stream().filter(firm -> isCounted(firm) && isIn(park, firm)).forEach(firm -> {
            held(firm).forEach(rung -> stock.merge(rung, 1, Integer::sum));
            Optional.ofNullable(rung(firm)).ifPresent(rung -> positions.merge(rung, 1, Integer::sum));
        });
        var group = group(asked("/api/v1/ladder", query, "by", "park"), park.code());
        assertThat(counted(group, "stock")).as("stock %s", query).isEqualTo(stock);
        assertThat(counted(group, "positions")).as("positions %s", query).isEqualTo(positions);
    }

    private void assertThatTheSearchFinds(List<Map<String, Object>> read, ADemoPark park, Map<String, String> query) {
        var here = read.stream().filter(firm -> isIn(park, firm)).toList();
        var asked = new HashMap<>(query);
        asked.put("park", park.code());
        assertThat(found(asked)).as("all %s", query).containsExactlyInAnyOrderElementsOf(codes(here));
        for (var rung : List.of("NONE", "INCUBATED", "TECH_SME", "PROVINCIAL_INNOVATIVE", "HIGH_TECH")) {
            var standing = here.stream()
                    .filter(firm -> rung.equals(Objects.requireNonNullElse(rung(firm), "NONE")))
                    .toList();
            asked.put("rung", rung);
            assertThat(found(asked)).as("%s %s", rung, query).containsExactlyInAnyOrderElementsOf(codes(standing));
        }
    }

    private void assertThatTheFlowsAre(
            List<Map<String, Object>> before,
            List<Map<String, Object>> after,
            LocalDate from,
            LocalDate to,
            String knownAt) {
        var query = query(null, knownAt);
        query.put("from", from.toString());
        query.put("to", to.toString());
        var flows = asked("/api/v1/ladder/flows", query, "by", "park");
        for (var park : parks) {
            var expected = new TreeMap<String, Integer>();
            for (var firm : firms) {
                var then = counted(firm, before);
                var now = counted(firm, after);
                now.or(() -> then)
                        .filter(last -> isIn(park, last))
                        .ifPresent(last -> expected.merge(
                                then.map(CountsAgreeTest::rung).orElse(null) + ">"
                                        + now.map(CountsAgreeTest::rung).orElse(null),
                                1,
                                Integer::sum));
            }
            assertThat(flowsOf(group(flows, park.code()))).as(query.toString()).isEqualTo(expected);
        }
    }

    private ADemoFirm newcomer() {
        var firm = unregistered().with("parkCode", parks.get(dice.nextInt(2)).code());
        if (dice.nextInt(4) == 0) {
            firm.with("reportingUnit", "OUT");
        }
        if (dice.nextInt(4) == 0) {
            firm.with("establishedOn", today().minusMonths(30).toString());
        }
        return firm.register();
    }

    /** Up to two certificates, perhaps the end of one, perhaps a move. */
    private void goOn(ADemoFirm firm) {
        for (int i = dice.nextInt(3); i > 0; i--) {
            var begins = today().minusMonths(dice.nextInt(29));
            firm.holding(certificate(begins, begins.plusMonths(1 + dice.nextInt(24))));
        }
        if (dice.nextInt(3) == 0) {
            endTheFirst(firm);
        }
        var move = Map.of(
                "effectiveOn",
                today().minusMonths(dice.nextInt(28)).toString(),
                "parkCode",
                parks.get(dice.nextInt(2)).code(),
                "reportingUnit",
                dice.nextInt(3) == 0 ? "OUT" : "620100");
        if (dice.nextBoolean()) {
            firm.patch(move).then().statusCode(200);
        }
    }

    private void endTheFirst(ADemoFirm firm) {
        var standing = firm.read().extract().jsonPath();
        List<String> open = standing.getList("certifications.findAll { it.ended == null }.id", String.class);
        if (!open.isEmpty()) {
            var from = LocalDate.parse(
                    standing.getString("certifications.find { it.id == '%s' }.validFrom".formatted(open.getFirst())));
            var body = Map.of("effectiveOn", from.plusDays(dice.nextInt(20)).toString(), "outcome", "LEFT");
            firm.end(open.getFirst(), body).then().statusCode(200);
        }
    }

    private ACertificate certificate(LocalDate begins, LocalDate ends) {
        return switch (dice.nextInt(4)) {
            case 0 -> incubated(begins, ends);
            case 1 -> techSme(begins, ends);
            case 2 -> provincial(begins, ends);
            default -> highTech(begins, ends);
        };
    }

    private String newestStamp() {
        return firms.stream()
                .map(firm -> (String) firm.history().getFirst().get("recordedAt"))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static Map<String, String> query(LocalDate asOf, String knownAt) {
        var query = new HashMap<String, String>();
        Optional.ofNullable(asOf).ifPresent(day -> query.put("asOf", day.toString()));
        Optional.ofNullable(knownAt).ifPresent(instant -> query.put("knownAt", instant));
        return query;
    }

    /** The firms as each of them is read, without those that are not found. */
    private List<Map<String, Object>> each(Map<String, String> query) {
        return firms.stream()
                .map(firm -> firm.get(query))
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> answer.jsonPath().<Map<String, Object>>get("$"))
                .toList();
    }

    private static JsonPath asked(String path, Map<String, String> query, String name, String value) {
        var request = asAdministrator().queryParams(query).queryParam(name, value);
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> found(Map<String, String> query) {
        return asked(ADemoFirm.FIRMS, query, "limit", "500").getList("items.uscc");
    }

    private static Map<String, Object> group(JsonPath answer, String key) {
        return answer.<Map<String, Object>>getList("groups").stream()
                .filter(group -> key.equals(group.get("key")))
                .findFirst()
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> counted(Map<String, Object> group, String figures) {
        var counted = new TreeMap<>((Map<String, Integer>) group.getOrDefault(figures, Map.of()));
        counted.values().removeIf(firms -> firms == 0);
        return counted;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> flowsOf(Map<String, Object> group) {
        var flows = new TreeMap<String, Integer>();
        ((List<Map<String, Object>>) group.getOrDefault("items", List.of()))
                .forEach(item -> flows.put(item.get("from") + ">" + item.get("to"), (Integer) item.get("firms")));
        return flows;
    }

    private static List<String> codes(List<Map<String, Object>> read) {
        return read.stream().map(firm -> (String) firm.get("uscc")).toList();
    }

    private static Optional<Map<String, Object>> counted(ADemoFirm firm, List<Map<String, Object>> read) {
        return read.stream()
                .filter(one -> one.get("uscc").equals(firm.uscc()) && isCounted(one))
                .findFirst();
    }

    private static boolean isCounted(Map<String, Object> firm) {
        return !"OUT".equals(firm.get("reportingUnit")) && "ACTIVE".equals(firm.get("status"));
    }

    private static boolean isIn(ADemoPark park, Map<String, Object> firm) {
        return park.code().equals(firm.get("parkCode"));
    }

    @SuppressWarnings("unchecked")
    private static String rung(Map<String, Object> firm) {
        var position = (Map<String, Object>) firm.get("position");
        return position == null ? null : (String) position.get("rung");
    }

    @SuppressWarnings("unchecked")
    private static List<String> held(Map<String, Object> firm) {
        return ((List<Map<String, Object>>) firm.get("certifications"))
                .stream()
                        .filter(one -> (boolean) one.get("inForce"))
                        .map(one -> (String) one.get("rung"))
                        .distinct()
                        .toList();
    }
}
