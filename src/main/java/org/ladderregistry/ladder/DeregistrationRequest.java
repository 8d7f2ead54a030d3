package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/**
 * A firm that ceased to be (注销).
 *
 * @param effectiveOn the first day on which it is no more; not in the future
 */
@Body
public record DeregistrationRequest(
        LocalDate effectiveOn, @Nullable String decisionNumber, String reason) {}
