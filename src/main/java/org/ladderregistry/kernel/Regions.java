package org.ladderregistry.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The places of Gansu: its prefectures and counties after GB/T 2260, and the two codes of statistics that firms are found under. */
public final class Regions {

    private static final String TABLE = "/reference/regions.csv";
    private static final List<Region> ALL = load();
    private static final Map<String, Region> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Region::code, Function.identity()));

    private Regions() {}

    /** Every place, each prefecture followed by its parts, in the order of the codes. */
    public static List<Region> all() {
        return ALL;
    }

    /** The places of one kind, in the order of the codes. */
    public static List<Region> at(Region.Level level) {
        return ALL.stream().filter(region -> region.level() == level).toList();
    }

    /** The place with exactly this code. */
    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static List<Region> load() {
        var table = Objects.requireNonNull(Regions.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Regions::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region parse(String line) {
        var cells = line.split(",", -1);
        return new Region(cells[0], cells[2], cells[3], Region.Level.valueOf(cells[1]));
    }
}
