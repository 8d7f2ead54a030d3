package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.launcher.province.DemoFirm;
import org.ladderregistry.launcher.province.DemoPark;
import org.ladderregistry.launcher.province.Invention;
import org.ladderregistry.launcher.province.Mark;
import org.ladderregistry.launcher.province.PublishedFigures;

/** What is sent to the registry: always the same bytes for the same thing, as its idempotency key promises. */
final class Bodies {
    private Bodies() {}

    static Map<String, Object> park(DemoPark park) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", park.code());
        body.put("name", park.name());
        body.put("kind", park.kind());
        body.put("level", park.level());
        body.put("regionCode", park.regionCode());
        body.put("reportingUnit", park.reportingUnit());
        body.put("memberOf", park.memberOf());
        return body;
    }

    static Map<String, Object> firm(DemoFirm firm) {
        var body = new LinkedHashMap<String, Object>();
        body.put("uscc", firm.uscc());
        body.put("name", firm.name());
        body.put("establishedOn", firm.establishedOn().toString());
        body.put("regionCode", firm.regionCode());
        body.put("reportingUnit", firm.reportingUnit());
        body.put("techField", firm.techField());
        body.put("industryCode", firm.industryCode());
        putIfThere(body, "parkCode", firm.parkCode());
        body.put("source", Map.of("system", "demonstration"));
        return body;
    }

    static Map<String, Object> firm(Invention.Register register, Mark mark) {
        var body = firm(register.firm());
        putIfThere(body, "arrivedOn", register.arrivedOn());
        body.put("source", Map.of("system", "demonstration", "recordId", mark.text()));
        return body;
    }

    static Map<String, Object> certificate(Invention.Grant grant) {
        var body = certificate(grant.certificate());
        putIfThere(body, "overrideReason", grant.overrideReason());
        return body;
    }

    static Map<String, Object> certificate(DemoFirm.Certificate certificate) {
        var body = new LinkedHashMap<String, Object>();
        body.put("rung", certificate.rung().name());
        body.put("certificateNumber", certificate.number());
        body.put("issuedOn", certificate.issuedOn().toString());
        body.put("validFrom", certificate.validFrom().toString());
        body.put("validThrough", certificate.validThrough().toString());
        body.put("decisionNumber", certificate.decisionNumber());
        body.put("issuer", certificate.issuer());
        putIfThere(body, "parkCode", certificate.parkCode());
        return body;
    }

    static Map<String, Object> end(DemoFirm.End end) {
        var body = new LinkedHashMap<String, Object>();
        body.put("effectiveOn", end.effectiveOn().toString());
        body.put("outcome", end.outcome());
        putIfThere(body, "ground", end.ground());
        if (end.effectiveOn().isAfter(PublishedFigures.lastDay())) {
            body.put("reason", Mark.INVENTED);
        }
        return body;
    }

    static Map<String, Object> end(Invention.End end, Mark mark) {
        var body = end(end.end());
        body.put("decisionNumber", mark.text());
        return body;
    }

    static Map<String, Object> revocation(Invention.Revoke revoke, Mark mark) {
        return decision(revoke.effectiveOn(), mark, revoke.why());
    }

    static Map<String, @Nullable Object> correction(Invention.Correct correct, Mark mark) {
        var body = new LinkedHashMap<>(correct.fields());
        body.put("reason", mark.because(correct.why()));
        return body;
    }

    static Map<String, @Nullable Object> update(Invention.Update update, LocalDate day, Mark mark) {
        var body = new LinkedHashMap<>(update.fields());
        body.put("effectiveOn", day.toString());
        body.put("reason", mark.because(update.why()));
        return body;
    }

    static Map<String, Object> deregistration(Invention.Deregister deregister, Mark mark) {
        return decision(deregister.effectiveOn(), mark, deregister.why());
    }

    static Map<String, Object> reinstatement(Invention.Reinstate reinstate, LocalDate day, Mark mark) {
        var body = decision(day, mark, reinstate.why());
        body.put("annul", reinstate.annul());
        return body;
    }

    static Map<String, Object> succession(Invention.Succeed succeed, LocalDate day, Mark mark) {
        var body = new LinkedHashMap<String, Object>();
        body.put("successorUscc", succeed.successor());
        body.put("effectiveOn", day.toString());
        body.put("kind", succeed.kind());
        body.put("decisionNumber", mark.text());
        return body;
    }

    private static Map<String, Object> decision(LocalDate effectiveOn, Mark mark, String why) {
        var body = new LinkedHashMap<String, Object>();
        body.put("effectiveOn", effectiveOn.toString());
        body.put("decisionNumber", mark.text());
        body.put("reason", Mark.INVENTED + "：" + why);
        return body;
    }

    private static void putIfThere(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value.toString());
        }
    }
}
