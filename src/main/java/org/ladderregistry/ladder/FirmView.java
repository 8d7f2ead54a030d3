package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Place;
import org.ladderregistry.kernel.ReportingUnit;

/**
 * A firm as it goes out, seen from one day.
 *
 * @param succeededBy where the code leads, when it does
 * @param certifications every one that is known, also those not begun; absent in lists
 */
@Schema(name = "Firm")
public record FirmView(
        String uscc,
        String name,
        LocalDate establishedOn,
        String regionCode,
        String reportingUnit,
        String techField,
        String industryCode,
        @Nullable String parkCode,
        Facts.Status status,
        int version,
        @Nullable PositionView position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<SuccessorView> succeededBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CertificationView> certifications) {

    /** @param asOf a day on which the firm exists */
    static FirmView of(Firm firm, LocalDate asOf) {
        var certifications = firm.certifications().stream()
                .map(one -> CertificationView.of(one, asOf))
                .toList();
        return of(firm, asOf, certifications);
    }

    static FirmView inList(Firm firm, LocalDate asOf) {
        return of(firm, asOf, null);
    }

    /** What is public of it. */
    FirmView publicFacts() {
        return new FirmView(
                uscc,
                name,
                establishedOn,
                regionCode,
                reportingUnit,
                techField,
                industryCode,
                parkCode,
                status,
                version,
                position == null ? null : position.publicFacts(),
                succeededBy,
                certifications == null ? null : publicFacts(certifications));
    }

    private static List<CertificationView> publicFacts(List<CertificationView> certifications) {
        return certifications.stream()
                .filter(CertificationView::isPublic)
                .map(CertificationView::publicFacts)
                .toList();
    }

    /** As far as scopes ask. */
    Place place() {
        return new Place(ReportingUnit.find(reportingUnit).orElseThrow(), parkCode);
    }

    private static FirmView of(Firm firm, LocalDate asOf, @Nullable List<CertificationView> certifications) {
        var facts = firm.factsOn(asOf).orElseThrow();
        return new FirmView(
                firm.uscc().code(),
                facts.name(),
                facts.establishedOn(),
                facts.region().code(),
                facts.reportingUnit().code(),
                facts.techField().code(),
                facts.industry().code(),
                facts.parkCode(),
                facts.status(),
                firm.version(),
                firm.standing().positionOn(asOf).map(PositionView::of).orElse(null),
                successors(firm, asOf),
                certifications);
    }

    private static @Nullable List<SuccessorView> successors(Firm firm, LocalDate asOf) {
        var known = firm.successions().stream()
                .filter(one -> !one.effectiveOn().isAfter(asOf))
                .map(SuccessorView::of)
                .toList();
        return known.isEmpty() ? null : known;
    }
}
