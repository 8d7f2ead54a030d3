package org.ladderregistry.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Language;

/**
 * Something a firm has to do by a day.
 *
 * @param key tells it from all others of its firm and day
 * @param certification that runs out; null for reports
 * @param changedOn the day of the change to report
 * @param clause the rule it comes from, or the decision
 * @param report what is to be handed in, if anything
 */
record Deadline(
        LocalDate dueOn,
        DeadlineKind kind,
        String key,
        FirmAtDay firm,
        Rung rung,
        @Nullable Expiry certification,
        @Nullable LocalDate changedOn,
        String clause,
        boolean verified,
        @Nullable Named report) {

    /** The firm as it is on the day asked about. */
    @Schema(name = "DeadlineFirm")
    public record FirmAtDay(
            String uscc,
            String name,
            String reportingUnit,
            @Nullable String parkCode) {}

    /** What runs out. */
    @Schema(name = "DeadlineCertification")
    public record Expiry(UUID id, String certificateNumber, LocalDate validFrom, LocalDate validThrough) {}

    /** A deadline as it goes out. */
    @Schema(name = "Deadline")
    public record View(
            LocalDate dueOn,
            DeadlineKind kind,
            FirmAtDay firm,
            Rung rung,
            @Nullable Expiry certification,
            @Nullable LocalDate changedOn,
            String clause,
            boolean verified,
            String text) {}

    View in(Language language) {
        var number = certification == null ? "" : certification.certificateNumber();
        var told = report == null ? rung : report;
        var name = language == Language.ZH ? told.nameZh() : told.nameEn();
        var text = language.text("deadlines", kind.key(), name, changedOn == null ? number : changedOn);
        var doubt = verified ? "" : language.text("policy", "unverified");
        return new View(dueOn, kind, firm, rung, certification, changedOn, clause, verified, text + doubt);
    }
}
