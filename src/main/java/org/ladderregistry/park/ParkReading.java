package org.ladderregistry.park;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** Reads the values of a park's description, and reports those that mean nothing. */
final class ParkReading {
    private static final int LONGEST_NAME = 200;

    private final Parks parks;
    private final Faults faults;

    ParkReading(Parks parks, Faults faults) {
        this.parks = parks;
        this.faults = faults;
    }

    /** The description, whole only when no fault was found. */
    Optional<ParkDescription> read(ParkRequest request) {
        var name = Texts.check(request.name(), LONGEST_NAME, "/name", faults);
        var kind = known(ParkKind.find(request.kind().strip()), request.kind(), "/kind");
        var region = known(Regions.find(request.regionCode().strip()), request.regionCode(), "/regionCode");
        var unit =
                known(ReportingUnit.find(request.reportingUnit().strip()), request.reportingUnit(), "/reportingUnit");
        var memberOf = memberOf(request.memberOf() == null ? List.of() : request.memberOf(), request.code());
        if (region.isPresent() && unit.isPresent()) {
            checkPlace(region.get(), unit.get());
        }
        return faults.none()
                ? Optional.of(new ParkDescription(
                        name, kind.orElseThrow(), request.level(), region.orElseThrow(), unit.orElseThrow(), memberOf))
                : Optional.empty();
    }

    private void checkPlace(Region region, ReportingUnit unit) {
        faults.addIf(!unit.isProvincial(), "/reportingUnit", ParkFault.PARK_OUTSIDE_PROVINCE);
        faults.addIf(
                !unit.contains(region), "/regionCode", ParkFault.PARK_REGION_OUTSIDE_UNIT, region.code(), unit.code());
    }

    private Set<String> memberOf(List<String> codes, String self) {
        var read = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = Uscc.normalise(codes.get(i));
            if (parks.exists(code)) {
                read.add(code);
            } else {
                faults.add("/memberOf/" + i, ShapeFault.UNKNOWN_CODE, Texts.quote(code));
            }
        }
        boolean circular = read.contains(self) || parks.above(read).contains(self);
        faults.addIf(circular, "/memberOf", ParkFault.MEMBER_OF_ITSELF, Texts.quote(self));
        return read;
    }

    private <T extends Named> Optional<T> known(Optional<T> found, String code, String pointer) {
        faults.addIf(found.isEmpty(), pointer, ShapeFault.UNKNOWN_CODE, Texts.quote(code));
        return found;
    }
}
