package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.ladderregistry.platform.Body;

/**
 * A certification that an office takes back.
 *
 * @param effectiveOn the first day not in force: in the past, today or to come, within the validity
 */
@Body
public record RevocationRequest(LocalDate effectiveOn, String decisionNumber, String reason) {}
