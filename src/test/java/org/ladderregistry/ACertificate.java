package org.ladderregistry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A rung given by a made-up decision, under a number unlike any other. */
public final class ACertificate {
    private static final AtomicInteger MADE = new AtomicInteger(1_000_000);

    private final Map<String, Object> body = new LinkedHashMap<>();

    private ACertificate(String rung, String number, LocalDate from, LocalDate through) {
        body.put("rung", rung);
        body.put("certificateNumber", number);
        body.put("issuedOn", from.toString());
        body.put("validFrom", from.toString());
        body.put("validThrough", through.toString());
        body.put("decisionNumber", "甘科高〔%d〕1号".formatted(from.getYear()));
        body.put("issuer", "甘肃省科学技术厅");
    }

    public static ACertificate highTech(LocalDate from, LocalDate through) {
        return new ACertificate("HIGH_TECH", "GR20256%07d".formatted(MADE.incrementAndGet()), from, through);
    }

    public static ACertificate provincial(LocalDate from, LocalDate through) {
        return new ACertificate("PROVINCIAL_INNOVATIVE", "GSCX" + MADE.incrementAndGet(), from, through);
    }

    public static ACertificate techSme(LocalDate from, LocalDate through) {
        return new ACertificate("TECH_SME", "20256201020%07d".formatted(MADE.incrementAndGet()), from, through);
    }

    /** Not in a park: its number is one of those without. */
    public static ACertificate incubated(LocalDate from, LocalDate through) {
        return new ACertificate("INCUBATED", "入孵-" + MADE.incrementAndGet(), from, through);
    }

    public ACertificate with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public ACertificate numbered(String number) {
        return with("certificateNumber", number);
    }

    public String number() {
        return (String) body.get("certificateNumber");
    }

    /** The body that records it. */
    public Map<String, Object> body() {
        return body;
    }
}
