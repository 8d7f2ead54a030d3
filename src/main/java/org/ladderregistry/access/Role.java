package org.ladderregistry.access;

import static org.ladderregistry.access.Permission.FOLLOW_FEED;
import static org.ladderregistry.access.Permission.READ_AUDIT;
import static org.ladderregistry.access.Permission.READ_CONTACTS;
import static org.ladderregistry.access.Permission.READ_DETAILS;
import static org.ladderregistry.access.Permission.READ_FIRMS;
import static org.ladderregistry.access.Permission.READ_INDICATORS;
import static org.ladderregistry.access.Permission.READ_PARKS;
import static org.ladderregistry.access.Permission.RECORD_CERTIFICATIONS;
import static org.ladderregistry.access.Permission.RECORD_FIRM_LIFE;
import static org.ladderregistry.access.Permission.REGISTER_FIRMS;
import static org.ladderregistry.access.Permission.WRITE_CONTACTS;
import static org.ladderregistry.access.Permission.WRITE_INDICATORS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The roles, and the one table of what each may do, as far as its scope reaches. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    PLANNER(EnumSet.of(READ_FIRMS, READ_DETAILS, READ_INDICATORS, READ_PARKS, FOLLOW_FEED)),
    CERTIFYING_OFFICE(EnumSet.of(
            READ_FIRMS,
            READ_DETAILS,
            READ_PARKS,
            REGISTER_FIRMS,
            RECORD_CERTIFICATIONS,
            RECORD_FIRM_LIFE,
            READ_INDICATORS,
            WRITE_INDICATORS)),
    PARK_ADMINISTRATOR(EnumSet.of(
            READ_FIRMS,
            READ_DETAILS,
            READ_PARKS,
            REGISTER_FIRMS,
            RECORD_CERTIFICATIONS,
            READ_CONTACTS,
            WRITE_CONTACTS,
            READ_INDICATORS,
            WRITE_INDICATORS)),
    READER(EnumSet.of(READ_FIRMS, READ_DETAILS, READ_INDICATORS, READ_PARKS, READ_CONTACTS, FOLLOW_FEED)),
    AUDITOR(EnumSet.of(READ_FIRMS, READ_DETAILS, READ_INDICATORS, READ_PARKS, FOLLOW_FEED, READ_AUDIT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As it stands in the database, in tokens and in answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that have a permission. */
    public static List<Role> having(Permission permission) {
        return Arrays.stream(values()).filter(role -> role.may(permission)).toList();
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
