package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.ladder.contact.ContactRequest;
import org.ladderregistry.platform.Body;

/**
 * A firm to register.
 *
 * @param arrivedOn for a firm that moved into the province: the day it did; before it the firm was outside
 */
@Body
@Schema(name = "FirmRegistration")
public record FirmRequest(
        String uscc,
        String name,
        LocalDate establishedOn,
        String regionCode,
        String reportingUnit,
        String techField,
        String industryCode,
        @Nullable String parkCode,
        @Nullable LocalDate arrivedOn,
        @Nullable ContactRequest contact,
        @Nullable SourceRequest source) {

    /** The system the registration comes from, and its record there. */
    @Schema(name = "SourceRequest")
    public record SourceRequest(String system, @Nullable String recordId) {}
}
