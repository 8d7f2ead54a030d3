package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/**
 * What one transaction does to a firm: the state before and after, and the events that follow from it.
 *
 * @param before null for a registration
 * @param certification the version that was recorded, if one was
 */
record FirmChange(
        ChangeKind kind,
        @Nullable Firm before,
        Firm after,
        LocalDate effectiveOn,
        @Nullable Certification certification,
        StandingChange standing,
        List<LadderEvent> events,
        List<Warning> warnings) {

    static FirmChange registered(Firm firm, List<Warning> warnings) {
        var on = firm.establishedOn();
        var none = new StandingChange(List.of(), List.of());
        var events = List.<LadderEvent>of(new LadderEvent.Registered(on));
        return new FirmChange(ChangeKind.REGISTERED, null, firm, on, null, none, events, warnings);
    }

    static FirmChange updated(Firm before, Firm after, LocalDate on, List<LadderEvent.FieldChange> fields) {
        var none = new StandingChange(List.of(), List.of());
        var events = List.<LadderEvent>of(new LadderEvent.Updated(on, fields));
        return new FirmChange(ChangeKind.UPDATED, before, after, on, null, none, events, List.of());
    }

    static FirmChange certified(Firm before, Certification granted, LocalDate today, List<Warning> warnings) {
        var after = before.with(granted);
        var held = after.standing();
        var standing = StandingChange.between(before.standing(), held);
        var events = new ArrayList<LadderEvent>();
        var gap = gapBefore(granted, before.certifications());
        events.add(gap.isEmpty() ? new LadderEvent.Granted(granted) : new LadderEvent.Renewed(granted, gap.get()));
        if (granted.validThrough().isBefore(today)) {
            events.add(new LadderEvent.Lapsed(
                    granted, held.holds(granted.rung(), granted.validThrough().plusDays(1))));
        }
        var cause = gap.isEmpty() ? LadderEvent.Cause.GRANTED : LadderEvent.Cause.RENEWED;
        move(standing, held, today, cause).ifPresent(events::add);
        return new FirmChange(
                ChangeKind.CERTIFIED,
                before,
                after,
                granted.validFrom(),
                granted,
                standing,
                List.copyOf(events),
                warnings);
    }

    static FirmChange ended(Firm before, Certification ended, LocalDate on, LocalDate today, List<Warning> warnings) {
        var after = before.with(ended);
        var held = after.standing();
        var standing = StandingChange.between(before.standing(), held);
        var events = new ArrayList<LadderEvent>();
        events.add(new LadderEvent.Ended(ended, on));
        move(standing, held, today, LadderEvent.Cause.ENDED).ifPresent(events::add);
        return new FirmChange(ChangeKind.ENDED, before, after, on, ended, standing, List.copyOf(events), warnings);
    }

    /** The same change, with the firm as it was recorded. */
    FirmChange resultingIn(Firm recorded) {
        return new FirmChange(kind, before, recorded, effectiveOn, certification, standing, events, warnings);
    }

    /**
     * The days without the rung before a renewal; empty when no earlier certification of it is known. One that was never in force
     * ends no run of days: the gap is counted from it only when there is no other.
     */
    private static Optional<Long> gapBefore(Certification granted, List<Certification> known) {
        var earlier = known.stream()
                .filter(one -> one.rung() == granted.rung() && !one.isVoid())
                .filter(one -> one.validFrom().isBefore(granted.validFrom()))
                .toList();
        var held = earlier.stream().filter(one -> !one.held().isEmpty()).toList();
        return (held.isEmpty() ? earlier : held)
                .stream()
                        .flatMap(one -> Optional.ofNullable(one.held().until()).stream())
                        .max(LocalDate::compareTo)
                        .map(end -> Math.max(0, end.until(granted.validFrom(), ChronoUnit.DAYS)));
    }

    /** Only today's position is news; what changed of other days stands in the certification's event. */
    private static Optional<LadderEvent> move(
            StandingChange change, Standing held, LocalDate today, LadderEvent.Cause cause) {
        return change.movedOn(today).map(moved -> {
            var from = moved.before();
            var to = moved.after();
            boolean firstTime = to != null && !held.heldBefore(to, moved.from());
            var move = new LadderEvent.PositionMove(from, to, Rung.skipped(from, to), cause, firstTime, moved.from());
            return Position.height(to) > Position.height(from)
                    ? new LadderEvent.Promoted(move)
                    : new LadderEvent.Demoted(move);
        });
    }
}
