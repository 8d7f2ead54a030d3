package org.ladderregistry;

import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the registry counts them. */
public final class Days {
    private Days() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static LocalDate yesterday() {
        return today().minusDays(1);
    }

    public static LocalDate tomorrow() {
        return today().plusDays(1);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
