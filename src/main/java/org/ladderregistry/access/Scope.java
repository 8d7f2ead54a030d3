package org.ladderregistry.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;

/**
 * How far a role reaches. What an empty set means, the role says.
 *
 * @param parks codes
 * @param rungs that a certifying office decides on
 * @param personalData whether a reader may see contacts
 */
public record Scope(Set<ReportingUnit> units, Set<String> parks, Set<Rung> rungs, boolean personalData) {
    private static final Pattern PARK = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    public static final Scope WHOLE = new Scope(Set.of(), Set.of(), Set.of(), false);

    public Scope {
        units = Set.copyOf(units);
        parks = Set.copyOf(parks);
        rungs = Set.copyOf(rungs);
    }

    /** Whether a text can be a park's code at all. */
    public static boolean isPark(String text) {
        return PARK.matcher(text).matches();
    }

    /** Whether it is bound to no place. */
    boolean isEverywhere() {
        return units.isEmpty() && parks.isEmpty();
    }

    boolean names(Place place) {
        return units.contains(place.unit()) || (place.park() != null && parks.contains(place.park()));
    }
}
