package org.ladderregistry.launcher.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Two things measured in turn, round by round: what counts is their ratio within each round. */
final class Rounds {
    private final String name;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> yardstick = new ArrayList<>();

    Rounds(String name) {
        this.name = name;
    }

    void add(double oursPerSecond, double yardstickPerSecond) {
        ours.add(oursPerSecond);
        yardstick.add(yardstickPerSecond);
    }

    private List<Double> ratios() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / yardstick.get(i));
        }
        return ratios;
    }

    @Override
    public String toString() {
        return "%-10s %s/s   yardstick %s/s   ratio %s"
                .formatted(name, spread(ours, "%.0f"), spread(yardstick, "%.0f"), spread(ratios(), "%.2f"));
    }

    /** The median, and between which values it lies. */
    static String spread(List<Double> values, String format) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
