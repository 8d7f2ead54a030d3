package org.ladderregistry.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The places that a caller is bound to, for whoever selects by them. */
public record Bounds(Set<String> units, Set<String> parks) {
    public Bounds {
        units = Set.copyOf(units);
        parks = Set.copyOf(parks);
    }

    /** As a condition on two columns; the values of its parameters are added to a list. */
    public String condition(String unitColumn, String parkColumn, List<? super String> values) {
        var conditions = new ArrayList<String>();
        add(conditions, unitColumn, units, values);
        add(conditions, parkColumn, parks, values);
        return conditions.isEmpty() ? "false" : "(" + String.join(" OR ", conditions) + ")";
    }

    private static void add(List<String> to, String column, Set<String> codes, List<? super String> values) {
        if (!codes.isEmpty()) {
            to.add(column + " IN ("
                    + String.join(", ", codes.stream().map(code -> "?").toList()) + ")");
            codes.stream().sorted().forEach(values::add);
        }
    }
}
