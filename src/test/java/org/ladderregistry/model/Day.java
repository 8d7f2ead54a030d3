package org.ladderregistry.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days as the {@link ReferenceModel} counts them: so many after the first. */
final class Day {
    static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    /** Into 2038: later than any certificate of a random sequence. */
    static final int COUNT = 9000;

    private Day() {}

    static int of(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(FIRST, day);
    }

    static int of(String day) {
        return of(LocalDate.parse(day));
    }

    static String text(int day) {
        return FIRST.plusDays(day).toString();
    }

    static int year(int day) {
        return FIRST.plusDays(day).getYear();
    }
}
