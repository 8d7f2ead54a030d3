package org.ladderregistry.access.login;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Scope;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;

/** A scope as a token writes it: {@code unit:620100}, {@code park:LZ-01}, {@code rung:HIGH_TECH}, {@code personal-data}. */
final class ClaimedScope {
    private static final String PERSONAL_DATA = "personal-data";

    private final Set<ReportingUnit> units = new HashSet<>();
    private final Set<String> parks = new HashSet<>();
    private final Set<Rung> rungs = new HashSet<>();
    private boolean personalData;

    private ClaimedScope() {}

    /** Nothing at all when one of the words is none of ours: a bound that was misspelt is no leave to go everywhere. */
    static Optional<ClaimedScope> of(List<String> words) {
        var scope = new ClaimedScope();
        return words.stream().allMatch(scope::add) ? Optional.of(scope) : Optional.empty();
    }

    private boolean add(String word) {
        int colon = word.indexOf(':');
        var value = word.substring(colon + 1);
        return switch (word.substring(0, Math.max(colon, 0))) {
            case "unit" -> ReportingUnit.find(value).map(units::add).isPresent();
            case "park" -> Scope.isPark(value) && (parks.add(value) || parks.contains(value));
            case "rung" -> rung(value).map(rungs::add).isPresent();
            case "" -> word.equals(PERSONAL_DATA) && allowPersonalData();
            default -> false;
        };
    }

    private boolean allowPersonalData() {
        personalData = true;
        return true;
    }

    private static Optional<Rung> rung(String code) {
        return List.of(Rung.values()).stream()
                .filter(rung -> rung.name().equals(code))
                .findFirst();
    }

    /** What a role takes of it. */
    Scope as(Role role) {
        return switch (role) {
            case ADMINISTRATOR, PLANNER, AUDITOR -> Scope.WHOLE;
            case CERTIFYING_OFFICE -> new Scope(units, Set.of(), rungs, false);
            case PARK_ADMINISTRATOR -> new Scope(Set.of(), parks, Set.of(), false);
            case READER -> new Scope(units, parks, Set.of(), personalData);
        };
    }
}
