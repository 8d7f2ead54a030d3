package org.ladderregistry.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Changes a park's description. */
@ApplicationScoped
public class UpdatePark {
    private final Parks parks;
    private final Audit audit;
    private final Caller caller;

    UpdatePark(Parks parks, Audit audit, Caller caller) {
        this.parks = parks;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param ifMatch the version the caller has seen
     * @throws Problem 404, 428 without a version, 412 when it is stale, 422 naming every faulty value
     */
    @Transactional
    public ParkView update(String code, ParkPatch patch, @Nullable String ifMatch) {
        caller.require(Permission.WRITE_PARKS);
        var park = parks.lock(code).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        EntityTag.demand(park.version(), ifMatch);
        var before = park.view();
        var faults = new Faults();
        var description = new ParkReading(parks, faults).read(patched(before, patch));
        faults.refuseIfAny();
        if (!patched(before, patch).equals(patched(before, NOTHING))) {
            park.become(description.orElseThrow());
            parks.keepRevision(park, caller.name());
            audit.record(Deed.of(Action.PARK_CHANGED, code).from(before, park.view()));
        }
        return park.view();
    }

    private static final ParkPatch NOTHING = new ParkPatch(absent(), absent(), absent(), absent(), absent(), absent());

    private static <T> org.ladderregistry.platform.Change<T> absent() {
        return new org.ladderregistry.platform.Change.Absent<>();
    }

    private static ParkRequest patched(ParkView park, ParkPatch patch) {
        List<String> memberOf = patch.memberOf().orElse(park.memberOf());
        return new ParkRequest(
                park.code(),
                patch.name().orElse(park.name()),
                patch.kind().orElse(park.kind().code()),
                patch.level().orElse(park.level()),
                patch.regionCode().orElse(park.regionCode()),
                patch.reportingUnit().orElse(park.reportingUnit()),
                memberOf.stream().sorted().toList());
    }
}
