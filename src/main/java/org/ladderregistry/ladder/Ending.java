package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;

/**
 * How a certification was cut short by a decision. Running out is no such ending: the dates say it.
 *
 * @param on the first day not in force
 * @param ground why an incubated firm counts as graduated; only with {@link EndOutcome#GRADUATED}
 */
public record Ending(
        LocalDate on,
        CertificationEnd how,
        @Nullable String reason,
        @Nullable String decisionNumber,
        @Nullable EndOutcome outcome,
        @Nullable GraduationGround ground) {}
