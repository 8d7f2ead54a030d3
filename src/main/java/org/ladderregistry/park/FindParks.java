package org.ladderregistry.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Reads parks. */
@ApplicationScoped
public class FindParks {
    private final Parks parks;
    private final Caller caller;

    FindParks(Parks parks, Caller caller) {
        this.parks = parks;
        this.caller = caller;
    }

    /** @throws Problem 404 */
    @Transactional
    public ParkView find(String code) {
        caller.require(Permission.READ_PARKS);
        return parks.named(code).map(Park::view).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Parks in the order of their codes, behind one of them. */
    @Transactional
    public List<ParkView> after(String code, int limit) {
        caller.require(Permission.READ_PARKS);
        return parks.after(code, limit).stream().map(Park::view).toList();
    }
}
