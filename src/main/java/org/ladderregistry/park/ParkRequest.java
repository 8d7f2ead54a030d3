package org.ladderregistry.park;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.ParkLevel;
import org.ladderregistry.platform.Body;

/**
 * A park to add.
 *
 * @param code of its own choice: capital letters, digits, dash and underscore
 * @param kind a code of the reference data
 * @param memberOf codes of the zones it lies in
 */
@Body
@Schema(name = "ParkRegistration")
public record ParkRequest(
        String code,
        String name,
        String kind,
        ParkLevel level,
        String regionCode,
        String reportingUnit,
        @Nullable List<String> memberOf) {}
