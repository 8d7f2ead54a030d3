package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** The {@code data} of the ladder's events: all that a counter needs without asking back. */
final class EventData {
    private EventData() {}

    /** The firm the event is about, where it counts today. */
    record About(
            String uscc,
            String name,
            String reportingUnit,
            String regionCode,
            @Nullable String parkCode,
            String techField,
            String industryCode,
            long firmSequence) {}

    /** Today's position, before and after the transaction. */
    record Positions(@Nullable Rung before, @Nullable Rung after) {}

    record OfFirm(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            Positions position,
            List<LadderEvent.FieldChange> fields,
            List<StandingChange.Held> changes,
            List<StandingChange.Moved> positions) {}

    record OfCertification(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            CertificationView certification,
            Positions position,
            List<StandingChange.Held> changes,
            List<StandingChange.Moved> positions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long gapDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean rungStillHeld) {}

    record OfPosition(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            @Nullable Rung from,
            @Nullable Rung to,
            List<Rung> skipped,
            LadderEvent.Cause cause,
            boolean firstTime) {}

    static Object of(LadderEvent event, FirmChange change, LocalDate today, long firmSequence) {
        var about = about(change.after(), today, firmSequence);
        var position = positions(change, today);
        var standing = change.standing();
        var on = event.effectiveOn();
        return switch (event) {
            case LadderEvent.Registered registered -> new OfFirm(about, on, position, List.of(), List.of(), List.of());
            case LadderEvent.Updated updated ->
                new OfFirm(about, on, position, updated.fields(), standing.changes(), standing.positions());
            case LadderEvent.Granted(var certification) ->
                changed(about, on, certification, position, change, today, null, null);
            case LadderEvent.Renewed(var certification, long gap) ->
                changed(about, on, certification, position, change, today, gap, null);
            case LadderEvent.Lapsed(var certification, boolean stillHeld) ->
                new OfCertification(
                        about,
                        on,
                        CertificationView.of(certification, today),
                        position,
                        List.of(),
                        List.of(),
                        null,
                        stillHeld);
            case LadderEvent.Ended(var certification, var day) ->
                changed(about, on, certification, position, change, today, null, null);
            case LadderEvent.Promoted(var move) -> moved(about, move);
            case LadderEvent.Demoted(var move) -> moved(about, move);
        };
    }

    private static OfCertification changed(
            About about,
            LocalDate on,
            Certification certification,
            Positions position,
            FirmChange change,
            LocalDate today,
            @Nullable Long gap,
            @Nullable Boolean stillHeld) {
        var view = CertificationView.of(certification, today);
        var standing = change.standing();
        return new OfCertification(about, on, view, position, standing.changes(), standing.positions(), gap, stillHeld);
    }

    private static OfPosition moved(About about, LadderEvent.PositionMove move) {
        return new OfPosition(
                about, move.effectiveOn(), move.from(), move.to(), move.skipped(), move.cause(), move.firstTime());
    }

    private static Positions positions(FirmChange change, LocalDate today) {
        var before = change.before();
        return new Positions(
                before == null ? null : before.standing().highestOn(today),
                change.after().standing().highestOn(today));
    }

    private static About about(Firm firm, LocalDate today, long firmSequence) {
        var facts = firm.factsOn(today).orElseThrow();
        return new About(
                firm.uscc().code(),
                facts.name(),
                facts.reportingUnit().code(),
                facts.region().code(),
                facts.parkCode(),
                facts.techField().code(),
                facts.industry().code(),
                firmSequence);
    }
}
