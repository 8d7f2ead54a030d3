package org.ladderregistry.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ladderregistry.access.Scope;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;

/** A scope as the database keeps it. */
@Embeddable
class ScopeColumns {
    private String[] units;
    private String[] parks;
    private String[] rungs;

    @Column(name = "personal_data")
    private boolean personalData;

    @SuppressWarnings("NullAway.Init")
    protected ScopeColumns() {}

    ScopeColumns(Scope scope) {
        this.units = scope.units().stream().map(ReportingUnit::code).sorted().toArray(String[]::new);
        this.parks = scope.parks().stream().sorted().toArray(String[]::new);
        this.rungs = scope.rungs().stream().sorted().map(Rung::name).toArray(String[]::new);
        this.personalData = scope.personalData();
    }

    Scope scope() {
        return new Scope(
                Arrays.stream(units)
                        .map(code -> ReportingUnit.find(code).orElseThrow())
                        .collect(Collectors.toSet()),
                Arrays.stream(parks).collect(Collectors.toSet()),
                Arrays.stream(rungs).map(Rung::valueOf).collect(Collectors.toSet()),
                personalData);
    }
}
