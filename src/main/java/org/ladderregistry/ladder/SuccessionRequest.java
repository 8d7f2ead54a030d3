package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.ladderregistry.platform.Body;

/**
 * A firm's code leads to another from a day on.
 *
 * @param successorUscc a registered firm
 * @param effectiveOn the first day on which it stands for the old one; not in the future
 */
@Body
public record SuccessionRequest(
        String successorUscc, LocalDate effectiveOn, Succession.Kind kind, String decisionNumber) {}
