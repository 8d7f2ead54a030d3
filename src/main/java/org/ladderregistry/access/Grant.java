package org.ladderregistry.access;

import org.ladderregistry.kernel.Rung;

/** A role, and how far it reaches. */
public record Grant(Role role, Scope scope) {

    /** Whether it gives a permission at all, somewhere. */
    public boolean gives(Permission permission) {
        boolean withheld = permission == Permission.READ_CONTACTS && role == Role.READER && !scope.personalData();
        return role.may(permission) && !withheld;
    }

    /** Whether the role has the scope it can't do without. */
    public boolean isSound() {
        return switch (role) {
            case CERTIFYING_OFFICE -> !scope.rungs().isEmpty();
            case PARK_ADMINISTRATOR -> !scope.parks().isEmpty();
            case ADMINISTRATOR, PLANNER, READER, AUDITOR -> true;
        };
    }

    /** Whether it reaches the whole province. */
    boolean isProvinceWide() {
        return role != Role.PARK_ADMINISTRATOR && scope.isEverywhere();
    }

    boolean reaches(Place place) {
        return isProvinceWide() || scope.names(place);
    }

    /** Whether decisions on a rung may be recorded with it: an office's are its own, admissions are the park's too. */
    boolean decidesOn(Rung rung) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case CERTIFYING_OFFICE -> scope.rungs().contains(rung);
            case PARK_ADMINISTRATOR -> rung == Rung.INCUBATED;
            case PLANNER, READER, AUDITOR -> false;
        };
    }
}
