package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Rung;

/** A certification as it goes out, seen from one day. */
@Schema(name = "Certification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificationView(
        UUID id,
        Rung rung,
        String certificateNumber,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validThrough,
        String decisionNumber,
        String issuer,
        @Nullable String parkCode,
        @Nullable String overrideReason,
        boolean inForce,
        @Nullable EndedView ended,
        Instant recordedAt) {

    /** How it ended; {@code on} is the first day not in force. */
    @Schema(name = "CertificationEnded")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EndedView(
            LocalDate on,
            CertificationEnd how,
            @Nullable String reason,
            @Nullable String decisionNumber,
            @Nullable EndOutcome outcome,
            @Nullable GraduationGround ground) {
        static EndedView of(Ending ending) {
            return new EndedView(
                    ending.on(),
                    ending.how(),
                    ending.reason(),
                    ending.decisionNumber(),
                    ending.outcome(),
                    ending.ground());
        }

        EndedView publicFacts() {
            return new EndedView(on, how, null, decisionNumber, outcome, ground);
        }
    }

    /** What is public of it: the announced decision, not the reasons that were recorded. */
    CertificationView publicFacts() {
        return new CertificationView(
                id,
                rung,
                certificateNumber,
                issuedOn,
                validFrom,
                validThrough,
                decisionNumber,
                issuer,
                parkCode,
                null,
                inForce,
                ended == null ? null : ended.publicFacts(),
                recordedAt);
    }

    /** Whether it is announced: admissions are between a firm and its incubator. */
    boolean isPublic() {
        return rung != Rung.INCUBATED;
    }

    static CertificationView of(Certification one, LocalDate asOf) {
        return new CertificationView(
                one.id(),
                one.rung(),
                one.number().text(),
                one.issuedOn(),
                one.validFrom(),
                one.validThrough(),
                one.decisionNumber(),
                one.issuer(),
                one.parkCode(),
                one.overrideReason(),
                one.inForceOn(asOf),
                one.endedBy(asOf).map(EndedView::of).orElse(null),
                one.firstRecordedAt());
    }
}
