package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Rung;

/** What anybody may know of a certificate. */
@Schema(name = "Certificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        String certificateNumber,
        String firmName,
        Rung rung,
        boolean inForce,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validThrough,
        @Nullable End ended) {

    /** The first day not in force, and how it came to that. */
    @Schema(name = "CertificateEnd")
    public record End(LocalDate on, CertificationEnd how) {}
}
