package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.platform.Body;

/**
 * The end of a certification before it runs out.
 *
 * @param effectiveOn the first day not in force
 * @param outcome needed for INCUBATED
 * @param ground with GRADUATED
 */
@Body
public record EndRequest(
        LocalDate effectiveOn,
        @Nullable EndOutcome outcome,
        @Nullable GraduationGround ground,
        @Nullable String decisionNumber,
        @Nullable String reason) {}
