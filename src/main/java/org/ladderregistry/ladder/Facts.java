package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Place;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;

/**
 * What is true of a firm over some days, its rungs apart.
 *
 * @param establishedOn the day the firm came into being; the first facts hold from then
 * @param region where it is (GB/T 2260), which need not be where its code was given
 */
public record Facts(
        String name,
        LocalDate establishedOn,
        Region region,
        ReportingUnit reportingUnit,
        TechField techField,
        Industry industry,
        @Nullable String parkCode,
        Status status) {

    /** As far as scopes ask. */
    Place place() {
        return new Place(reportingUnit, parkCode);
    }

    /** Whether the firm still exists in law. */
    public enum Status {
        ACTIVE,
        DEREGISTERED
    }
}
