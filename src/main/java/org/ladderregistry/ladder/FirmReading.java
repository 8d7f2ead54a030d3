package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.contact.Contact;
import org.ladderregistry.platform.Faults;

/** A registration whose values have been read; whole only when no fault was found. */
record FirmReading(
        Optional<Uscc> uscc,
        String name,
        LocalDate establishedOn,
        Optional<Region> region,
        Optional<ReportingUnit> unit,
        Optional<TechField> field,
        Optional<Industry> industry,
        @Nullable String parkCode,
        @Nullable LocalDate arrivedOn,
        @Nullable Contact contact,
        @Nullable Source source) {

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 100;

    static FirmReading of(FirmRequest request, Codes codes, Faults faults, LocalDate today) {
        var read = new FirmReading(
                codes.uscc(request.uscc(), "/uscc"),
                codes.text(request.name(), LONGEST_NAME, "/name"),
                codes.day(request.establishedOn(), "/establishedOn"),
                codes.region(request.regionCode(), "/regionCode"),
                codes.unit(request.reportingUnit(), "/reportingUnit"),
                codes.field(request.techField(), "/techField"),
                codes.industry(request.industryCode(), "/industryCode"),
                codes.park(request.parkCode(), "/parkCode"),
                request.arrivedOn(),
                request.contact() == null ? null : Contact.read(request.contact(), "/contact", faults),
                source(request.source(), codes));
        read.check(faults, today);
        return read;
    }

    /** Only when all of it could be read. */
    Facts facts() {
        return new Facts(
                name,
                establishedOn,
                region.orElseThrow(),
                unit.orElseThrow(),
                field.orElseThrow(),
                industry.orElseThrow(),
                parkCode,
                Facts.Status.ACTIVE);
    }

    private void check(Faults faults, LocalDate today) {
        faults.addIf(establishedOn.isAfter(today), "/establishedOn", LadderFault.ESTABLISHED_IN_THE_FUTURE);
        boolean outside = region.isPresent() && unit.isPresent() && !unit.get().contains(region.get());
        faults.addIf(
                outside,
                "/regionCode",
                LadderFault.REGION_OUTSIDE_UNIT,
                region.map(Region::code).orElse(""),
                unit.map(ReportingUnit::code).orElse(""));
        if (arrivedOn != null) {
            faults.addIf(arrivedOn.isBefore(establishedOn), "/arrivedOn", LadderFault.ARRIVED_BEFORE_ESTABLISHMENT);
            faults.addIf(arrivedOn.isAfter(today), "/arrivedOn", LadderFault.ARRIVED_IN_THE_FUTURE);
        }
    }

    private static @Nullable Source source(FirmRequest.@Nullable SourceRequest source, Codes codes) {
        return source == null
                ? null
                : new Source(
                        codes.text(source.system(), LONGEST_SOURCE, "/source/system"),
                        codes.optional(source.recordId(), LONGEST_SOURCE, "/source/recordId"));
    }
}
