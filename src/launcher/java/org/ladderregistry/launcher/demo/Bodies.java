package org.ladderregistry.launcher.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.launcher.province.DemoFirm;
import org.ladderregistry.launcher.province.DemoPark;

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
        return body;
    }

    private static void putIfThere(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
