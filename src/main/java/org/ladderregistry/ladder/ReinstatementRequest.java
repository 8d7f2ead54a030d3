package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/**
 * A firm that is there again after it was deregistered.
 *
 * @param effectiveOn the first day on which it is there again; with {@code annul} the day of the decision
 * @param annul true: the deregistration never was, and what ended with it goes on; otherwise that stays ended
 */
@Body
public record ReinstatementRequest(
        LocalDate effectiveOn,
        String decisionNumber,
        String reason,
        @Nullable Boolean annul) {}
