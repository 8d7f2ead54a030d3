package org.ladderregistry.access.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.access.Scope;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;

/**
 * How far a role reaches.
 *
 * @param reportingUnits codes; empty: not bound by them
 * @param parks codes; empty: not bound by them
 * @param rungs that an office decides on
 * @param personalData whether a reader sees contacts
 */
@Schema(name = "Scope")
public record ScopeView(List<String> reportingUnits, List<String> parks, List<Rung> rungs, boolean personalData) {
    public static ScopeView of(Scope scope) {
        return new ScopeView(
                scope.units().stream().map(ReportingUnit::code).sorted().toList(),
                scope.parks().stream().sorted().toList(),
                scope.rungs().stream().sorted().toList(),
                scope.personalData());
    }
}
