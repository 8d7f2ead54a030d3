package org.ladderregistry.park;

import java.util.List;
import org.ladderregistry.kernel.ParkLevel;
import org.ladderregistry.platform.Body;
import org.ladderregistry.platform.Change;

/** What is to change of a park (RFC 7396): fields not named stay. */
@Body
public record ParkPatch(
        Change<String> name,
        Change<String> kind,
        Change<ParkLevel> level,
        Change<String> regionCode,
        Change<String> reportingUnit,
        Change<List<String>> memberOf) {}
