package org.ladderregistry.park;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ladderregistry.kernel.ParkKind;
import org.ladderregistry.kernel.ParkLevel;

/** A park as it goes out. */
@Schema(name = "Park")
public record ParkView(
        String code,
        String name,
        ParkKind kind,
        ParkLevel level,
        String regionCode,
        String reportingUnit,
        List<String> memberOf,
        int version) {}
