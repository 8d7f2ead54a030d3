package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Body;

/**
 * A rung given to a firm by a decision made elsewhere: both days of the validity are included.
 *
 * @param parkCode for INCUBATED the admitting incubator; by default the firm's own park on {@code validFrom}
 * @param overrideReason why an office grants it all the same in the year of a revocation; recorded
 */
@Body
public record CertificationRequest(
        Rung rung,
        String certificateNumber,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validThrough,
        String decisionNumber,
        String issuer,
        @Nullable String parkCode,
        @Nullable String overrideReason) {}
