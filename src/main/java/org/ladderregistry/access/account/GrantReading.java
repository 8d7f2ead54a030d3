package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Scope;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** Reads names, roles and scopes, and reports every word that means nothing or doesn't go with the role. */
@ApplicationScoped
class GrantReading {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final Session database;

    GrantReading(Session database) {
        this.database = database;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** What fields {@code role} and {@code scope} say; nothing when there is no such role. */
    Optional<Grant> read(String role, @Nullable ScopeRequest asked, Faults faults) {
        var known = Role.ofCode(role);
        faults.addIf(known.isEmpty(), "/role", ShapeFault.UNKNOWN_CODE, Texts.quote(role));
        var scope = scope(Objects.requireNonNullElse(asked, ScopeRequest.NONE), faults);
        known.ifPresent(of -> report(of, scope, faults));
        return known.map(of -> new Grant(of, scope));
    }

    private Scope scope(ScopeRequest asked, Faults faults) {
        return new Scope(
                units(orEmpty(asked.reportingUnits()), faults),
                parks(orEmpty(asked.parks()), faults),
                new HashSet<>(orEmpty(asked.rungs())),
                Boolean.TRUE.equals(asked.personalData()));
    }

    private static Set<ReportingUnit> units(List<String> codes, Faults faults) {
        var found = new HashSet<ReportingUnit>();
        for (int i = 0; i < codes.size(); i++) {
            var unit = ReportingUnit.find(codes.get(i));
            faults.addIf(
                    unit.isEmpty(), "/scope/reportingUnits/" + i, ShapeFault.UNKNOWN_CODE, Texts.quote(codes.get(i)));
            unit.ifPresent(found::add);
        }
        return found;
    }

    private Set<String> parks(List<String> codes, Faults faults) {
        var known = knownParks(codes);
        for (int i = 0; i < codes.size(); i++) {
            boolean unknown = !known.contains(codes.get(i));
            faults.addIf(unknown, "/scope/parks/" + i, ShapeFault.UNKNOWN_CODE, Texts.quote(codes.get(i)));
        }
        return known;
    }

    /** Parks are never removed, so what is there now stays. */
    private Set<String> knownParks(Collection<String> codes) {
        var readable = codes.stream().filter(Scope::isPark).toList();
        return new HashSet<>(database.createNativeQuery("SELECT code FROM park WHERE code IN (:codes)", String.class)
                .setParameter("codes", readable)
                .getResultList());
    }

    private static void report(Role role, Scope scope, Faults faults) {
        boolean office = role == Role.CERTIFYING_OFFICE;
        boolean park = role == Role.PARK_ADMINISTRATOR;
        boolean reader = role == Role.READER;
        faults.addIf(office && scope.rungs().isEmpty(), "/scope/rungs", AccessFault.SCOPE_NEEDED, role.code());
        faults.addIf(park && scope.parks().isEmpty(), "/scope/parks", AccessFault.SCOPE_NEEDED, role.code());
        refuse(!office, scope.rungs(), "/scope/rungs", role, faults);
        refuse(!park && !reader, scope.parks(), "/scope/parks", role, faults);
        refuse(!office && !reader, scope.units(), "/scope/reportingUnits", role, faults);
        boolean personal = scope.personalData() && !reader;
        faults.addIf(personal, "/scope/personalData", AccessFault.SCOPE_NOT_FOR_ROLE, role.code());
    }

    private static void refuse(boolean unfit, Set<?> given, String pointer, Role role, Faults faults) {
        faults.addIf(unfit && !given.isEmpty(), pointer, AccessFault.SCOPE_NOT_FOR_ROLE, role.code());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return Objects.requireNonNullElse(given, List.of());
    }
}
