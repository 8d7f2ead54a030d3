package org.ladderregistry.policy.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ladderregistry.policy.rule.Label;
import org.ladderregistry.policy.rule.Measure;
import org.ladderregistry.policy.rule.ScorePart;
import org.ladderregistry.policy.rule.ScorePart.Banded;
import org.ladderregistry.policy.rule.ScoreTable;

/** Reads a score table: rows with bands, best first; rows of which the better counts; rows added up and cut off. */
final class ScoreReader {
    private static final int WHOLE = 100;
    private static final Pattern POINTS = Pattern.compile("(?<low>\\d{1,3})(-(?<high>\\d{1,3}))?");

    private final ConditionReader conditions = new ConditionReader(null);

    private record Range(int low, int high) {}

    ScoreTable read(Entry entry) {
        return Section.read(entry, table -> {
            var label = new Label("SCORE", "评价得分", "Score");
            var parts = parts(table, "parts");
            return new ScoreTable(table.whole("pass"), new ScorePart.Sum(label, WHOLE, 0, parts));
        });
    }

    private List<ScorePart> parts(Section section, String name) {
        var parts = section.list(name, entry -> Section.read(entry, this::part));
        if (parts.isEmpty()) {
            throw new Broken(section.line(), "\"%s\" names no row".formatted(name));
        }
        return parts;
    }

    private ScorePart part(Section row) {
        var label = label(row);
        int least = row.whole("least", 0);
        if (row.has("better")) {
            return new ScorePart.Better(label, least, parts(row, "better"));
        }
        int max = row.whole("max");
        return row.has("parts")
                ? new ScorePart.Sum(label, max, least, parts(row, "parts"))
                : new Banded(label, max, least, bands(row, max));
    }

    static Label label(Section section) {
        return new Label(section.text("code"), section.text("zh"), section.text("en"));
    }

    private List<Banded.Band> bands(Section row, int max) {
        var shared = ConditionReader.shared(row);
        var bands = row.list("bands", entry -> Section.read(entry, band -> band(band, shared, max)));
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).high() > bands.get(i - 1).high()) {
                throw new Broken(row.line(), "bands go from the best to the worst");
            }
        }
        if (bands.isEmpty()) {
            throw new Broken(row.line(), "\"bands\" is missing");
        }
        return bands;
    }

    private Banded.Band band(Section band, Optional<Measure> shared, int max) {
        var points = Section.parse(band.entry("points"), "a number of points or a range, as 7-8", ScoreReader::range);
        if (points.high() > max) {
            throw new Broken(band.line(), "more points than the row has at most, %d".formatted(max));
        }
        if (conditions.isIn(band)) {
            return new Banded.Band(conditions.in(band), points.low(), points.high());
        }
        boolean hasBound = ConditionReader.hasBound(band);
        if (hasBound && shared.isEmpty()) {
            throw new Broken(band.line(), "neither the band nor its row says what is measured");
        }
        var when = hasBound ? ConditionReader.bound(band, shared.orElseThrow()) : null;
        return new Banded.Band(when, points.low(), points.high());
    }

    private static Range range(String text) {
        var found = POINTS.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(text);
        }
        int low = Integer.parseInt(found.group("low"));
        int high = found.group("high") == null ? low : Integer.parseInt(found.group("high"));
        if (high < low) {
            throw new IllegalArgumentException(text);
        }
        return new Range(low, high);
    }
}
