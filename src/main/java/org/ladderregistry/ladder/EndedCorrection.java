package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.platform.Body;

/** What was wrong with a recorded end; fields not named stay. */
@Body
@Schema(name = "EndedCorrection")
public record EndedCorrection(
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String decisionNumber,
        @Nullable EndOutcome outcome,
        @Nullable GraduationGround ground) {}
