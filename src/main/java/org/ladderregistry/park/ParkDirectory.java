package org.ladderregistry.park;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What other features ask about parks. */
@ApplicationScoped
public class ParkDirectory {
    private final Parks parks;

    ParkDirectory(Parks parks) {
        this.parks = parks;
    }

    /** Whether there is a park with this code. */
    @Transactional
    public boolean has(String code) {
        return parks.exists(code);
    }
}
