package org.ladderregistry.ladder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of a firm's history, on both time lines.
 *
 * @param effectiveOn the legal day
 * @param recordedAt when the registry learned of it
 * @param text for people
 * @param details old and new values, and the warnings given
 */
@Schema(name = "HistoryEntry")
public record HistoryView(
        UUID id,
        ChangeKind kind,
        int version,
        LocalDate effectiveOn,
        Instant recordedAt,
        String actor,
        String via,
        @Nullable String decisionNumber,
        @Nullable String issuer,
        @Nullable String reason,
        @Nullable UUID certificationId,
        long firstFirmSequence,
        long lastFirmSequence,
        HistoryText text,

        @Schema(implementation = HistoryDetails.class) JsonNode details) {}
