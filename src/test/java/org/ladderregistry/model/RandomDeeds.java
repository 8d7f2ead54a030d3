package org.ladderregistry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ADemoFirm.FIRMS;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;
import org.ladderregistry.model.ReferenceModel.Cert;
import org.ladderregistry.model.ReferenceModel.End;
import org.ladderregistry.model.ReferenceModel.Succession;

/** Does to the registry and to the model what chance says: each accepts it, or both refuse it. */
final class RandomDeeds {
    private static final List<List<String>> PLACES = List.of(
            List.of("620102", "620100"),
            List.of("620102", "LZ-HTZ"),
            List.of("620201", "620200"),
            List.of("620102", "OUT"),
            List.of("620171", "620171"));

    private final ReferenceModel model;
    private final Api api;
    private final Random random;
    private final String name;
    private final List<String> parks;
    private final List<String> log = new ArrayList<>();
    private int numbers;

    RandomDeeds(String name, long seed, List<String> parks, ReferenceModel model, Api api) {
        this.name = name;
        this.random = new Random(seed);
        this.parks = parks;
        this.model = model;
        this.api = api;
    }

    /** What was done so far, for whoever has to find out. */
    List<String> log() {
        return log;
    }

    /** @return the firm it was done to */
    String one() throws Exception {
        if (model.firms.isEmpty() || (model.firms.size() < 4 && random.nextInt(8) == 0)) {
            return register();
        }
        var uscc = oneOf(List.copyOf(model.firms.keySet()));
        int kind = random.nextInt(100);
        boolean certified = !model.firms.get(uscc).certs().isEmpty();
        if (kind < 35 || (!certified && kind < 70)) {
            certify(uscc);
        } else if (kind < 43) {
            end(uscc, "ENDED");
        } else if (kind < 53) {
            end(uscc, "REVOKED");
        } else if (kind < 70) {
            correct(uscc);
        } else {
            concerningTheFirm(uscc, kind);
        }
        return uscc;
    }

    private void concerningTheFirm(String uscc, int kind) throws Exception {
        boolean gone = model.firms.get(uscc).isGone(model.today);
        if (kind < 84 && !gone) {
            update(uscc);
        } else if (kind < 86) {
            correctEstablishment(uscc);
        } else if (kind < 88) {
            succeed(uscc);
        } else if (!gone) {
            deregister(uscc);
        } else {
            reinstate(uscc);
        }
    }

    private String register() throws Exception {
        var firm = ADemoFirm.unregistered();
        int established = random.nextInt(366, 2000);
        int arrived = random.nextInt(3) > 0 ? established : established + random.nextInt(-5, 4000);
        var place = oneOf(PLACES.subList(0, 3));
        firm.with("establishedOn", Day.text(established))
                .with("regionCode", place.getFirst())
                .with("reportingUnit", place.getLast())
                .with("techField", "F" + random.nextInt(1, 9))
                .with("parkCode", oneOf(parks));
        if (arrived != established) {
            firm.with("arrivedOn", Day.text(arrived));
        }
        var facts = new HashMap<String, String>();
        for (var fact : List.of("name", "regionCode", "reportingUnit", "techField", "parkCode")) {
            facts.put(fact, (String) firm.registration().get(fact));
        }
        var answer = api.post(FIRMS, firm.registration());
        compare("register " + firm.registration(), answer, model.register(firm.uscc(), facts, established, arrived));
        return firm.uscc();
    }

    private void update(String uscc) throws Exception {
        var changes = new LinkedHashMap<String, String>();
        switch (random.nextInt(4)) {
            case 0 -> changes.put("name", "示范" + random.nextInt(3));
            case 1 -> changes.put("techField", "F" + random.nextInt(1, 4));
            case 2 -> changes.put("parkCode", random.nextInt(4) == 0 ? null : oneOf(parks));
            default -> {
                var place = oneOf(PLACES);
                changes.put("regionCode", place.getFirst());
                changes.put("reportingUnit", place.getLast());
            }
        }
        int from = random.nextBoolean() ? model.today : someDay(uscc);
        var body = new LinkedHashMap<String, Object>(changes);
        body.put("effectiveOn", Day.text(from));
        patch(uscc, body, model.update(uscc, changes, from));
    }

    private void correctEstablishment(String uscc) throws Exception {
        int day = random.nextInt(100, 2500);
        var body = Map.of("establishedOn", Day.text(day), "reason", "登记有误");
        patch(uscc, body, model.correctEstablishment(uscc, day));
    }

    private void patch(String uscc, Map<String, ?> body, boolean accepted) throws Exception {
        var tag = api.get(path(uscc)).headers().firstValue("ETag").orElseThrow();
        compare("patch " + uscc + " " + body, api.patch(path(uscc), body, tag), accepted);
    }

    void certify(String uscc) throws Exception {
        int from = someDay(uscc);
        int through = from + oneOf(List.of(-1, 0, 1, 30, 182, 364, 365, 1094, 1095, 1460));
        int issued = random.nextInt(5) == 0 ? someDay(uscc) : from - random.nextInt(3);
        var taken = model.firms.get(uscc).certs();
        var number = taken.isEmpty() || random.nextInt(15) > 0
                ? freshNumber()
                : oneOf(taken).number();
        int rung = random.nextInt(4);
        boolean override = random.nextInt(6) == 0;
        var body = new LinkedHashMap<String, Object>();
        body.put("rung", ReferenceModel.RUNGS.get(rung));
        body.put("certificateNumber", number);
        body.put("issuedOn", Day.text(issued));
        body.put("validFrom", Day.text(from));
        body.put("validThrough", Day.text(through));
        body.put("decisionNumber", "甘科高〔2026〕1号");
        body.put("issuer", "甘肃省科学技术厅");
        body.put("parkCode", parks.getFirst());
        if (override) {
            body.put("overrideReason", "复核后认定");
        }
        var answer = api.post(path(uscc) + "/certifications", body);
        var id = Api.JSON.readTree(answer.body()).at("/certification/id").asText();
        var cert = new Cert(id, rung, number, issued, from, through, override, null, null);
        compare("certify " + uscc + " " + body + " as " + id, answer, model.certify(uscc, cert));
    }

    private void end(String uscc, String how) throws Exception {
        var certs = model.firms.get(uscc).certs();
        if (certs.isEmpty()) {
            return;
        }
        var cert = oneOf(certs);
        int on = random.nextInt(4) == 0 ? someDay(uscc) : random.nextInt(cert.from() - 1, cert.through() + 2);
        var path = path(uscc) + "/certifications/" + cert.id();
        var answer = how.equals("ENDED")
                ? api.post(path + "/end", Map.of("effectiveOn", Day.text(on), "outcome", "LEFT"))
                : api.post(
                        path + "/revocation",
                        Map.of("effectiveOn", Day.text(on), "decisionNumber", "撤销1号", "reason", "不符合条件"));
        compare(how + " " + cert.id() + " on " + Day.text(on), answer, model.end(uscc, cert.id(), on, how));
    }

    private void correct(String uscc) throws Exception {
        var certs = model.firms.get(uscc).certs();
        if (certs.isEmpty()) {
            return;
        }
        var cert = oneOf(certs);
        var body = new LinkedHashMap<String, Object>(Map.of("reason", "录入有误"));
        var corrected = corrected(cert, uscc, body);
        var answer = api.post(path(uscc) + "/certifications/" + cert.id() + "/correction", body);
        compare("correct " + cert.id() + " " + body, answer, model.correct(uscc, cert.id(), corrected));
    }

    private Cert corrected(Cert cert, String uscc, Map<String, Object> body) {
        var fields = Fields.of(cert);
        switch (random.nextInt(8)) {
            case 0 -> body.put("void", true);
            case 1 -> body.put("rung", ReferenceModel.RUNGS.get(fields.rung = random.nextInt(4)));
            case 2 -> body.put("certificateNumber", fields.number = freshNumber());
            case 3 -> body.put("issuedOn", Day.text(fields.issued = someDay(uscc)));
            case 4 -> body.put("validFrom", Day.text(fields.from = someDay(uscc)));
            case 5 -> body.put("validThrough", Day.text(fields.through = someDay(uscc)));
            default -> correctEnd(cert, fields, body);
        }
        return body.containsKey("void") ? null : fields.cert(cert);
    }

    private void correctEnd(Cert cert, Fields fields, Map<String, Object> body) {
        if (cert.end() == null || cert.ended("DEREGISTERED") || random.nextBoolean()) {
            fields.end = cert.ended("DEREGISTERED") ? cert.end() : null;
            body.putAll(cert.ended("DEREGISTERED") ? Map.of() : java.util.Collections.singletonMap("ended", null));
        } else {
            fields.end = new End(
                    random.nextInt(cert.from() - 1, cert.through() + 2),
                    cert.end().how());
            body.put("ended", Map.of("on", Day.text(fields.end.on())));
        }
    }

    /** A certification's fields while they are being corrected. */
    private static final class Fields {
        private int rung;
        private String number;
        private int issued;
        private int from;
        private int through;
        private End end;

        private static Fields of(Cert cert) {
            var fields = new Fields();
            fields.rung = cert.rung();
            fields.number = cert.number();
            fields.issued = cert.issued();
            fields.from = cert.from();
            fields.through = cert.through();
            fields.end = cert.end();
            return fields;
        }

        private Cert cert(Cert known) {
            return new Cert(known.id(), rung, number, issued, from, through, known.override(), end, known.earlier());
        }
    }

    private void deregister(String uscc) throws Exception {
        int on = someDay(uscc);
        var answer = api.post(path(uscc) + "/deregistration", Map.of("effectiveOn", Day.text(on), "reason", "注销"));
        compare("deregister " + uscc + " on " + Day.text(on), answer, model.deregister(uscc, on));
    }

    private void reinstate(String uscc) throws Exception {
        int on = random.nextInt(3) == 0 ? someDay(uscc) : model.today;
        boolean annul = random.nextBoolean();
        var body = Map.of("effectiveOn", Day.text(on), "decisionNumber", "恢复1号", "reason", "注销有误", "annul", annul);
        var answer = api.post(path(uscc) + "/reinstatement", body);
        compare("reinstate " + uscc + " " + body, answer, model.reinstate(uscc, on, annul));
    }

    private void succeed(String uscc) throws Exception {
        var to = new Succession(
                oneOf(List.copyOf(model.firms.keySet())), someDay(uscc), oneOf(List.of("MERGED", "SPLIT", "REISSUED")));
        var body = Map.of(
                "successorUscc", to.successor(),
                "effectiveOn", Day.text(to.on()),
                "kind", to.kind(),
                "decisionNumber", "合并1号");
        var answer = api.post(path(uscc) + "/succession", body);
        compare("succeed " + uscc + " " + body, answer, model.succeed(uscc, to));
    }

    private void compare(String deed, HttpResponse<String> answer, boolean accepted) {
        log.add("%s: %s -> %d".formatted(Day.text(model.today), deed, answer.statusCode()));
        assertThat(answer.statusCode() < 300)
                .as("accepted: %s answered %d %s", deed, answer.statusCode(), answer.body())
                .isEqualTo(accepted);
        assertThat(answer.statusCode()).isLessThan(500);
    }

    /** Often a day on which something is about to happen. */
    int someDay(String uscc) {
        var certs = model.firms.get(uscc).certs();
        int near = model.today + random.nextInt(-40, 41);
        return switch (random.nextInt(7)) {
            case 0 -> model.today;
            case 1 -> model.today + random.nextInt(-1, 2);
            case 2 ->
                Day.of(oneOf(
                        List.of("2024-02-29", "2028-02-29", "2025-12-31", "2026-01-01", "2026-12-31", "2027-02-28")));
            case 3 -> model.today + random.nextInt(-1200, 400);
            case 4 -> certs.isEmpty() ? near : oneOf(certs).through() + random.nextInt(0, 3);
            case 5 -> certs.isEmpty() ? near : oneOf(certs).from() + random.nextInt(-1, 2);
            default -> near;
        };
    }

    private String freshNumber() {
        return "%s-%d".formatted(name, ++numbers);
    }

    private static String path(String uscc) {
        return FIRMS + "/" + uscc;
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
