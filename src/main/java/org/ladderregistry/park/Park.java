package org.ladderregistry.park;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import java.util.TreeSet;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.ParkLevel;

/** A place where firms grow up. */
@Entity
class Park {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private ParkKind kind;

    @Enumerated(EnumType.STRING)
    private ParkLevel level;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "reporting_unit")
    private String reportingUnit;

    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "park_membership", joinColumns = @JoinColumn(name = "park_code"))
    @Column(name = "member_of")
    private Set<String> memberOf = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Park() {}

    Park(String code, ParkDescription description) {
        this.code = code;
        describe(description);
        this.version = 1;
    }

    /** Takes on a changed description. */
    void become(ParkDescription description) {
        describe(description);
        version++;
    }

    private void describe(ParkDescription description) {
        name = description.name();
        kind = description.kind();
        level = description.level();
        regionCode = description.region().code();
        reportingUnit = description.unit().code();
        memberOf.retainAll(description.memberOf());
        memberOf.addAll(description.memberOf());
    }

    int version() {
        return version;
    }

    ParkView view() {
        return new ParkView(
                code,
                name,
                kind,
                level,
                regionCode,
                reportingUnit,
                memberOf.stream().sorted().toList(),
                version);
    }
}
