package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Body;
import org.ladderregistry.platform.Change;

/**
 * What was wrong with a recorded certification: fields not named stay, and the firm stays always.
 *
 * @param isVoid true: it never was, and its number is free
 * @param ended null: no decision ended it; otherwise what was wrong with the end that is recorded
 * @param overrideReason why it is granted all the same in the year of a revocation
 * @param reason of the correction
 */
@Body
public record CorrectionRequest(
        Change<Rung> rung,
        Change<String> certificateNumber,
        Change<LocalDate> issuedOn,
        Change<LocalDate> validFrom,
        Change<LocalDate> validThrough,
        Change<String> decisionNumber,
        Change<String> issuer,
        Change<@Nullable String> parkCode,
        Change<@Nullable EndedCorrection> ended,
        @JsonProperty("void") @Nullable Boolean isVoid,
        @Nullable String overrideReason,
        String reason) {}
