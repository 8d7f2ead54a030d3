package org.ladderregistry.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Adds a park. */
@ApplicationScoped
public class AddPark {
    private final Parks parks;
    private final Audit audit;
    private final Caller caller;

    AddPark(Parks parks, Audit audit, Caller caller) {
        this.parks = parks;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws Problem 422 naming every faulty value, 409 when the code is taken */
    @Transactional
    public ParkView add(ParkRequest request) {
        caller.require(Permission.WRITE_PARKS);
        var code = Uscc.normalise(request.code());
        var faults = new Faults();
        boolean sound = Parks.isCode(code);
        faults.addIf(!sound, "/code", ParkFault.PARK_CODE_SHAPE);
        faults.addIf(sound && parks.exists(code), "/code", ParkFault.PARK_TAKEN, code);
        var description = new ParkReading(parks, faults).read(request);
        faults.refuseIfAny();
        var park = new Park(code, description.orElseThrow());
        parks.persist(park);
        parks.keepRevision(park, caller.name());
        audit.record(Deed.of(Action.PARK_ADDED, code).from(null, park.view()));
        return park.view();
    }
}
