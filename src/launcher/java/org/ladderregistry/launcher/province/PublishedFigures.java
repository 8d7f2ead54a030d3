package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ladderregistry.kernel.Rung;

/** What the province published: how many firms held a rung on 31 December. */
public final class PublishedFigures {
    /** The first and the last year of which the demonstration has certificates. */
    public static final int FIRST_YEAR = 2018;

    public static final int LAST_YEAR = 2024;

    private static final Map<Rung, Map<Integer, Integer>> STOCK = Map.of(
            Rung.INCUBATED, Map.of(),
            Rung.TECH_SME, Map.of(2020, 1194, 2021, 1832, 2023, 3647, 2024, 4541),
            Rung.PROVINCIAL_INNOVATIVE, Map.of(2020, 465, 2023, 1407, 2024, 1762),
            Rung.HIGH_TECH, Map.of(2020, 1229, 2023, 2119, 2024, 2463));

    private PublishedFigures() {}

    /** Nothing when no figure of that year is public. */
    public static Optional<Integer> stock(Rung rung, int year) {
        return Optional.ofNullable(Objects.requireNonNull(STOCK.get(rung)).get(year));
    }

    public static IntStream years() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR);
    }

    /** What comes after it is invented. */
    public static LocalDate lastDay() {
        return endOf(LAST_YEAR);
    }

    /** The day figures of a year are of. */
    public static LocalDate endOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
