package org.ladderregistry.policy.figure;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a firm's year.
 *
 * @param known in whole yuan, heads and pieces; what is not in it is unknown, which zero is not
 */
public record Figures(int year, Map<Figure, BigDecimal> known) {
    public Figures {
        known = Map.copyOf(known);
    }

    /** Nothing is known of the year. */
    public static Figures none(int year) {
        return new Figures(year, Map.of());
    }

    /** The figure, null when it is unknown. */
    public @Nullable BigDecimal get(Figure figure) {
        return known.get(figure);
    }

    /** The same with one figure more, or another; null makes it unknown. */
    public Figures with(Figure figure, @Nullable BigDecimal value) {
        var changed = new EnumMap<Figure, BigDecimal>(Figure.class);
        changed.putAll(known);
        if (value == null) {
            changed.remove(figure);
        } else {
            changed.put(figure, value);
        }
        return new Figures(year, changed);
    }

    /** The same with a whole number. */
    public Figures with(Figure figure, long value) {
        return with(figure, BigDecimal.valueOf(value));
    }
}
