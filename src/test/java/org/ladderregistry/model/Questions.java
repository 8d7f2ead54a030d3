package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ADemoFirm.FIRMS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.ladderregistry.Api;
import org.ladderregistry.model.ReferenceModel.Cert;
import org.ladderregistry.model.ReferenceModel.Firm;
import org.ladderregistry.model.ReferenceModel.Succession;
import org.ladderregistry.platform.RegistryClock;

/** Asks the registry and the model the same. */
final class Questions {
    private static final List<String> FACTS =
            List.of("name", "regionCode", "reportingUnit", "techField", "parkCode", "status");

    private final ReferenceModel model;
    private final Api api;
    private final Random random;
    private final List<String> parks;
    private final List<Answer> answers = new ArrayList<>();

    /** What the registry once said to a question whose two times are both given: it must say so for ever. */
    private record Answer(String path, String body) {}

    Questions(long seed, List<String> parks, ReferenceModel model, Api api) {
        this.random = new Random(seed);
        this.parks = parks;
        this.model = model;
        this.api = api;
    }

    void asOfNow(String uscc) throws Exception {
        askFirm(uscc, model.firms, model.today, "");
    }

    void asOfSomeDay(String uscc) throws Exception {
        int day = someDay();
        askFirm(uscc, model.firms, day, "?asOf=" + Day.text(day));
    }

    /** What was known at some instant of the past: on that day, or on any other; the answer is kept. */
    void knownThen(String uscc) throws Exception {
        var then = someInstant();
        int local = Day.of(LocalDate.ofInstant(then, RegistryClock.ZONE));
        boolean alone = random.nextInt(3) == 0;
        int day = alone ? local : someDay();
        var query = "?knownAt=" + then + (alone ? "" : "&asOf=" + Day.text(day));
        var body = askFirm(uscc, model.remembered.get(then), day, query);
        answers.add(new Answer(FIRMS + "/" + uscc + query, body));
    }

    void whatWasOnceSaid() throws Exception {
        if (!answers.isEmpty()) {
            var once = answers.get(random.nextInt(answers.size()));
            assertThat(api.get(once.path).body()).as(once.path).isEqualTo(once.body);
        }
    }

    void everythingThatWasOnceSaid() throws Exception {
        for (var once : answers) {
            assertThat(api.get(once.path).body()).as(once.path).isEqualTo(once.body);
        }
    }

    void search() throws Exception {
        boolean now = random.nextBoolean();
        var then = someInstant();
        var firms = now ? model.firms : model.remembered.get(then);
        int day = someDay();
        var park = parks.get(random.nextInt(parks.size()));
        int rung = random.nextInt(-1, 4);
        boolean holds = rung >= 0 && random.nextBoolean();
        var query = "?limit=500&park=%s&%s=%s&asOf=%s%s"
                .formatted(
                        park,
                        holds ? "holds" : "rung",
                        rung < 0 ? "NONE" : ReferenceModel.RUNGS.get(rung),
                        Day.text(day),
                        now ? "" : "&knownAt=" + then);
        var expected = firms.entrySet().stream()
                .filter(one -> park.equals(one.getValue().on(day, "parkCode")))
                .filter(one ->
                        holds ? one.getValue().holds(rung, day) : one.getValue().position(day) == rung)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(codes(api.getJson(FIRMS + query).at("/items"))).as(query).isEqualTo(expected);
    }

    void ladder() throws Exception {
        boolean now = random.nextBoolean();
        var then = someInstant();
        var firms = now ? model.firms : model.remembered.get(then);
        int day = someDay();
        var query = "?by=park&asOf=%s%s".formatted(Day.text(day), now ? "" : "&knownAt=" + then);
        var groups = api.getJson("/api/v1/ladder" + query).get("groups");
        for (var park : parks) {
            var group = list(groups).stream()
                    .filter(one -> park.equals(one.get("key").asText()))
                    .findFirst();
            var inside = firms.values().stream()
                    .filter(one -> park.equals(one.on(day, "parkCode")) && !"OUT".equals(one.on(day, "reportingUnit")))
                    .toList();
            for (int rung = 0; rung < ReferenceModel.RUNGS.size(); rung++) {
                var name = ReferenceModel.RUNGS.get(rung);
                int counted = rung;
                assertThat(group.map(one -> one.at("/stock/" + name).asLong()).orElse(0L))
                        .as("stock of %s in %s %s", name, park, query)
                        .isEqualTo(inside.stream()
                                .filter(one -> one.holds(counted, day))
                                .count());
                assertThat(group.map(one -> one.at("/positions/" + name).asLong())
                                .orElse(0L))
                        .as("positions on %s in %s %s", name, park, query)
                        .isEqualTo(inside.stream()
                                .filter(one -> one.position(day) == counted)
                                .count());
            }
        }
    }

    private String askFirm(String uscc, Map<String, Firm> firms, int day, String query) throws Exception {
        var answer = api.get(FIRMS + "/" + uscc + query);
        var firm = firms.get(uscc);
        var expected = firm == null || day < firm.established() ? "404" : seen(firm, day);
        var actual = answer.statusCode() == 200 ? read(Api.JSON.readTree(answer.body())) : "" + answer.statusCode();
        assertThat(actual).as(uscc + query).isEqualTo(expected);
        return answer.body();
    }

    private static String seen(Firm firm, int day) {
        var lines = new ArrayList<String>();
        lines.add("version %d, established %s".formatted(firm.version(), Day.text(firm.established())));
        FACTS.forEach(fact -> lines.add(fact + " " + firm.on(day, fact)));
        lines.add(firm.position(day) < 0 ? "none" : position(firm, day));
        firm.certs().forEach(one -> lines.add(seen(one, day)));
        firm.successions().stream()
                .filter(one -> one.on() <= day)
                .sorted(Comparator.comparing(Succession::on).thenComparing(Succession::successor))
                .forEach(one -> lines.add("to " + one.successor()));
        return String.join("\n", lines);
    }

    private static String position(Firm firm, int day) {
        int rung = firm.position(day);
        int since = day;
        int through = day;
        while (firm.position(since - 1) == rung) {
            since--;
        }
        while (firm.position(through + 1) == rung) {
            through++;
        }
        var longest = firm.certs().stream()
                .filter(one -> one.rung() == rung && one.inForce(day))
                .max(Comparator.comparing(Cert::through)
                        .thenComparing(Cert::from)
                        .thenComparing(Cert::id))
                .orElseThrow();
        return String.join(" ", ReferenceModel.RUNGS.get(rung), Day.text(since), Day.text(through), longest.number());
    }

    private static String seen(Cert one, int day) {
        int on = one.end() == null ? one.through() + 1 : one.end().on();
        var end = one.end() == null ? "LAPSED" : one.end().how();
        return "%s %s %s %s..%s issued %s %s%s"
                .formatted(
                        one.id(),
                        ReferenceModel.RUNGS.get(one.rung()),
                        one.number(),
                        Day.text(one.from()),
                        Day.text(one.through()),
                        Day.text(one.issued()),
                        one.inForce(day),
                        on <= day ? " " + end + " " + Day.text(on) : "");
    }

    private static String read(JsonNode firm) {
        var lines = new ArrayList<String>();
        lines.add("version %s, established %s"
                .formatted(firm.get("version"), firm.get("establishedOn").asText()));
        FACTS.forEach(fact -> lines.add(fact + " " + firm.get(fact).asText(null)));
        lines.add(texts(firm.get("position"), "rung", "since", "through", "certificateNumber"));
        list(firm.get("certifications")).forEach(one -> lines.add(readCertification(one)));
        list(firm.path("succeededBy"))
                .forEach(one -> lines.add("to " + one.get("uscc").asText()));
        return String.join("\n", lines);
    }

    private static String readCertification(JsonNode one) {
        var end = one.path("ended");
        return texts(one, "id", "rung", "certificateNumber")
                + " %s..%s issued %s %s%s"
                        .formatted(
                                one.get("validFrom").asText(),
                                one.get("validThrough").asText(),
                                one.get("issuedOn").asText(),
                                one.get("inForce"),
                                end.isMissingNode() ? "" : " " + texts(end, "how", "on"));
    }

    private static String texts(JsonNode node, String... fields) {
        return node.isNull()
                ? "none"
                : String.join(
                        " ",
                        java.util.stream.Stream.of(fields)
                                .map(one -> node.get(one).asText())
                                .toList());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private Instant someInstant() {
        var all = List.copyOf(model.remembered.keySet());
        return all.get(random.nextInt(all.size()));
    }

    private int someDay() {
        return switch (random.nextInt(3)) {
            case 0 -> model.today + random.nextInt(-60, 61);
            case 1 -> model.today + random.nextInt(-1500, 1200);
            default ->
                model.firms.values().stream()
                        .flatMap(one -> one.certs().stream())
                        .skip(random.nextInt(3))
                        .findFirst()
                        .map(one -> one.through() + random.nextInt(-1, 2))
                        .orElse(model.today);
        };
    }

    /** Of the firms themselves, not of those that they lead to. */
    private static List<String> codes(JsonNode firms) {
        return StreamSupport.stream(firms.spliterator(), false)
                .map(firm -> firm.get("uscc").asText())
                .toList();
    }
}
