package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;
import org.ladderregistry.platform.Change;

/**
 * What is to change of a firm (RFC 7396): fields not named stay.
 *
 * @param effectiveOn the day from which it holds, today by default, in the past at will
 * @param reason needed when {@code establishedOn} is corrected
 */
@Body
public record FirmPatch(
        Change<String> name,
        Change<LocalDate> establishedOn,
        Change<String> regionCode,
        Change<String> reportingUnit,
        Change<String> techField,
        Change<String> industryCode,
        Change<@Nullable String> parkCode,
        @Nullable LocalDate effectiveOn,
        @Nullable String reason) {}
