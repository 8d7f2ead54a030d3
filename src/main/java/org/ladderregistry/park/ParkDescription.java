package org.ladderregistry.park;

import java.util.Set;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.ParkLevel;
import org.ladderregistry.kernel.Region;
import org.ladderregistry.kernel.ReportingUnit;

/** Everything about a park but its code. */
record ParkDescription(
        String name, ParkKind kind, ParkLevel level, Region region, ReportingUnit unit, Set<String> memberOf) {}
