package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The numbers of certificates, in the shapes of the real ones, counted from 1 in each year. */
final class Numbers {
    private static final int MAY = 5;

    private final Map<String, Integer> given = new HashMap<>();

    /** GR, the year, the province's digits, six more. */
    String highTech(int year) {
        return "GR%d62%06d".formatted(year, next("HIGH_TECH " + year));
    }

    /** The province's own shape is not public. */
    String provincial(int year) {
        return "GSCX-%d-%04d".formatted(year, next("PROVINCIAL " + year));
    }

    /** The year, the place, a flag, a serial; the flag is B in the year the firm was founded, A for the second half. */
    String techSme(LocalDate issuedOn, String region, LocalDate establishedOn) {
        int year = issuedOn.getYear();
        var late = issuedOn.getMonthValue() > MAY ? "A" : "0";
        var flag = establishedOn.getYear() == year ? "B" : late;
        return "%d%s%s8%06d".formatted(year, region, flag, next("TECH_SME " + year));
    }

    /** An agreement's, unique in its park. */
    String agreement(int year, String park) {
        return "%s-%d-%03d".formatted(park, year, next(park + year));
    }

    private int next(String kind) {
        return given.merge(kind, 1, Integer::sum);
    }
}
