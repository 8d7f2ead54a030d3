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

    /**
     * Of a firm itself.
     *
     * @param reason of a deregistration
     * @param annulled of a reinstatement: the firm was never gone
     */
    record OfFirm(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            PositionStep position,
            List<LadderEvent.FieldChange> fields,
            List<StandingChange.Held> changes,
            List<StandingChange.Moved> positions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean annulled) {
        private OfFirm because(String why) {
            return new OfFirm(firm, effectiveOn, position, fields, changes, positions, why, annulled);
        }

        private OfFirm annulled(boolean it) {
            return new OfFirm(firm, effectiveOn, position, fields, changes, positions, reason, it);
        }
    }

    /**
     * Of a certification.
     *
     * @param fields of a correction: old and new values
     * @param gapDays of a renewal: the days without the rung before it
     * @param rungStillHeld of a lapse: another certification goes on with the rung
     * @param daysAhead of one about to run out
     */
    record OfCertification(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            CertificationView certification,
            PositionStep position,
            List<StandingChange.Held> changes,
            List<StandingChange.Moved> positions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<LadderEvent.FieldChange> fields,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long gapDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean rungStillHeld,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer daysAhead) {

        private OfCertification after(long gap) {
            return with(changes, positions, fields, gap, rungStillHeld, daysAhead);
        }

        private OfCertification stillHeld(boolean held) {
            return with(changes, positions, fields, gapDays, held, daysAhead);
        }

        private OfCertification in(int days) {
            return with(changes, positions, fields, gapDays, rungStillHeld, days);
        }

        private OfCertification correcting(List<LadderEvent.FieldChange> changed) {
            return with(changes, positions, changed, gapDays, rungStillHeld, daysAhead);
        }

        /** What dates alone bring about was known before: no day reads differently. */
        private OfCertification changingNothing() {
            return with(List.of(), List.of(), fields, gapDays, rungStillHeld, daysAhead);
        }

        private OfCertification with(
                List<StandingChange.Held> held,
                List<StandingChange.Moved> moved,
                @Nullable List<LadderEvent.FieldChange> changed,
                @Nullable Long gap,
                @Nullable Boolean stillHeld,
                @Nullable Integer days) {
            return new OfCertification(
                    firm, effectiveOn, certification, position, held, moved, changed, gap, stillHeld, days);
        }
    }

    record OfPosition(
            @JsonUnwrapped About firm,
            LocalDate effectiveOn,
            @Nullable Rung from,
            @Nullable Rung to,
            List<Rung> skipped,
            LadderEvent.Cause cause,
            boolean firstTime) {}

    record OfSuccession(
            @JsonUnwrapped About firm, LocalDate effectiveOn, SuccessorView successor, PositionStep position) {}

    static Object of(LadderEvent event, FirmChange change, long firmSequence) {
        var about = about(change.after(), change.day(), firmSequence);
        return switch (event) {
            case LadderEvent.Registered registered -> firm(about, event, change, List.of());
            case LadderEvent.Updated(var on, var fields) -> firm(about, event, change, fields);
            case LadderEvent.Deregistered(var on, var reason) ->
                firm(about, event, change, List.of()).because(reason);
            case LadderEvent.Reinstated(var on, boolean annulled) ->
                firm(about, event, change, List.of()).annulled(annulled);
            case LadderEvent.Succeeded(var succession) ->
                new OfSuccession(about, event.effectiveOn(), SuccessorView.of(succession), change.position());
            case LadderEvent.Granted(var one) -> certification(about, event, one, change);
            case LadderEvent.Renewed(var one, long gap) ->
                certification(about, event, one, change).after(gap);
            case LadderEvent.Started(var one) ->
                certification(about, event, one, change).changingNothing();
            case LadderEvent.Lapsed(var one, boolean held) ->
                certification(about, event, one, change).changingNothing().stillHeld(held);
            case LadderEvent.Expiring(var one, int days, var on) ->
                certification(about, event, one, change).changingNothing().in(days);
            case LadderEvent.Ended(var one, var on) -> certification(about, event, one, change);
            case LadderEvent.Revoked(var one, var on) -> certification(about, event, one, change);
            case LadderEvent.Corrected(var one, var on, var fields) ->
                certification(about, event, one, change).correcting(fields);
            case LadderEvent.Promoted(var move) -> moved(about, move);
            case LadderEvent.Demoted(var move) -> moved(about, move);
        };
    }

    private static OfFirm firm(
            About about, LadderEvent event, FirmChange change, List<LadderEvent.FieldChange> fields) {
        var standing = change.standing();
        return new OfFirm(
                about,
                event.effectiveOn(),
                change.position(),
                fields,
                standing.changes(),
                standing.positions(),
                null,
                null);
    }

    private static OfCertification certification(About about, LadderEvent event, Certification one, FirmChange change) {
        var standing = change.standing();
        return new OfCertification(
                about,
                event.effectiveOn(),
                CertificationView.of(one, change.day()),
                change.position(),
                standing.changes(),
                standing.positions(),
                null,
                null,
                null,
                null);
    }

    private static OfPosition moved(About about, LadderEvent.PositionMove move) {
        return new OfPosition(
                about, move.effectiveOn(), move.from(), move.to(), move.skipped(), move.cause(), move.firstTime());
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
