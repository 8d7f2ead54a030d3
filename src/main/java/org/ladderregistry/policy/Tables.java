package org.ladderregistry.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ladderregistry.kernel.DayRange;

/** The tables of dated configuration, {@code src/main/resources/policy}: a heading, then a row a line, no commas within a cell. */
final class Tables {
    private Tables() {}

    static <T> List<T> read(String name, Function<String[], T> row) {
        var table = Objects.requireNonNull(Tables.class.getResourceAsStream("/policy/" + name), name);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> row.apply(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The days from one cell until another, which is empty for a rule in force. */
    static DayRange days(String from, String until) {
        return new DayRange(LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until));
    }
}
