package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction does to a firm: the state before and after, and the events that follow from it.
 *
 * @param before null for a registration
 * @param effectiveOn the legal day of the change
 * @param day the day it is seen from: today, or the day that turned
 * @param certifications the versions that were recorded
 * @param position on that day, before and after
 */
record FirmChange(
        ChangeKind kind,
        @Nullable Firm before,
        Firm after,
        LocalDate effectiveOn,
        LocalDate day,
        List<Certification> certifications,
        StandingChange standing,
        PositionStep position,
        List<LadderEvent> events,
        List<Warning> warnings) {

    static FirmChange registered(Firm firm, LocalDate today, List<Warning> warnings) {
        var on = firm.establishedOn();
        return new FirmChange(
                ChangeKind.REGISTERED,
                null,
                firm,
                on,
                today,
                List.of(),
                StandingChange.NONE,
                PositionStep.NONE,
                List.of(new LadderEvent.Registered(on)),
                warnings);
    }

    static FirmChange updated(
            Firm before, Firm after, LocalDate on, LocalDate today, List<LadderEvent.FieldChange> fields) {
        var told = List.<LadderEvent>of(new LadderEvent.Updated(on, fields));
        return of(ChangeKind.UPDATED, before, after, on, today, told, List.of());
    }

    static FirmChange succeeded(Firm before, Succession succession, LocalDate today) {
        var told = List.<LadderEvent>of(new LadderEvent.Succeeded(succession));
        var after = before.with(succession);
        return of(ChangeKind.SUCCEEDED, before, after, succession.effectiveOn(), today, told, List.of());
    }

    static FirmChange certified(Firm before, Certification granted, LocalDate today, List<Warning> warnings) {
        var gap = gapBefore(granted, before.certifications());
        var told = gap.isEmpty() ? new LadderEvent.Granted(granted) : new LadderEvent.Renewed(granted, gap.get());
        var change = of(
                ChangeKind.CERTIFIED,
                before,
                before.with(granted),
                granted.validFrom(),
                today,
                List.of(told),
                List.of(granted));
        return change.warning(warnings);
    }

    static FirmChange ended(Firm before, Certification ended, LocalDate on, LocalDate today, List<Warning> warnings) {
        var told = List.<LadderEvent>of(new LadderEvent.Ended(ended, on));
        return of(ChangeKind.ENDED, before, before.with(ended), on, today, told, List.of(ended))
                .warning(warnings);
    }

    static FirmChange revoked(
            Firm before, Certification revoked, LocalDate on, LocalDate today, List<Warning> warnings) {
        var told = List.<LadderEvent>of(new LadderEvent.Revoked(revoked, on));
        return of(ChangeKind.REVOKED, before, before.with(revoked), on, today, told, List.of(revoked))
                .warning(warnings);
    }

    /** Effective from the first day that reads differently; of none does, from the first day of its validity. */
    static FirmChange corrected(
            Firm before,
            Certification corrected,
            List<LadderEvent.FieldChange> fields,
            LocalDate today,
            List<Warning> warnings) {
        var after = before.with(corrected);
        var on = StandingChange.between(before.standing(), after.standing())
                .firstDay()
                .orElse(corrected.validFrom());
        var told = List.<LadderEvent>of(new LadderEvent.Corrected(corrected, on, fields));
        return of(ChangeKind.CORRECTED, before, after, on, today, told, List.of(corrected))
                .warning(warnings);
    }

    /** @param cut the certifications that end with the firm */
    static FirmChange deregistered(
            Firm before, Firm after, List<Certification> cut, LocalDate on, LocalDate today, String reason) {
        var told = new ArrayList<LadderEvent>();
        told.add(new LadderEvent.Deregistered(on, reason));
        cut.forEach(one -> told.add(new LadderEvent.Ended(one, on)));
        return of(ChangeKind.DEREGISTERED, before, after, on, today, told, cut);
    }

    /** @param broughtBack by an annulment: the certifications that go on as if the firm had never been gone */
    static FirmChange reinstated(
            Firm before, Firm after, List<Certification> broughtBack, LocalDate on, LocalDate today, boolean annulled) {
        var told = new ArrayList<LadderEvent>();
        told.add(new LadderEvent.Reinstated(on, annulled));
        broughtBack.forEach(one -> told.add(new LadderEvent.Corrected(
                one, on, Correction.fields(before.certification(one.id()).orElseThrow(), one))));
        return of(ChangeKind.REINSTATED, before, after, on, today, told, broughtBack);
    }

    private static FirmChange of(
            ChangeKind kind,
            Firm before,
            Firm after,
            LocalDate on,
            LocalDate today,
            List<LadderEvent> told,
            List<Certification> recorded) {
        var was = before.standing();
        var is = after.standing();
        var standing = StandingChange.between(was, is);
        var events = new ArrayList<>(told);
        events.addAll(Consequences.ofChange(before, after, is, today));
        Consequences.move(standing, is, today, cause(kind, told.getFirst())).ifPresent(events::add);
        var position = new PositionStep(was.highestOn(today), is.highestOn(today));
        return new FirmChange(
                kind, before, after, on, today, recorded, standing, position, List.copyOf(events), List.of());
    }

    /** What a day does by itself that came for a firm; nothing else may have changed since the day before. */
    static FirmChange turned(Firm firm, LocalDate day, List<LadderEvent> certifications) {
        var held = firm.standing();
        var position = new PositionStep(held.highestOn(day.minusDays(1)), held.highestOn(day));
        var events = new ArrayList<>(certifications);
        Consequences.move(position, firm, day).ifPresent(events::add);
        return new FirmChange(
                ChangeKind.TURNED,
                firm,
                firm,
                day,
                day,
                List.of(),
                StandingChange.NONE,
                position,
                List.copyOf(events),
                List.of());
    }

    /** The same change, with the firm as it was recorded. */
    FirmChange resultingIn(Firm recorded) {
        return new FirmChange(
                kind, before, recorded, effectiveOn, day, certifications, standing, position, events, warnings);
    }

    /** The same change, without events that were told before. */
    FirmChange telling(List<LadderEvent> others) {
        return new FirmChange(
                kind, before, after, effectiveOn, day, certifications, standing, position, others, warnings);
    }

    private FirmChange warning(List<Warning> given) {
        return new FirmChange(kind, before, after, effectiveOn, day, certifications, standing, position, events, given);
    }

    private static LadderEvent.Cause cause(ChangeKind kind, LadderEvent told) {
        return switch (kind) {
            case CERTIFIED ->
                told instanceof LadderEvent.Renewed ? LadderEvent.Cause.RENEWED : LadderEvent.Cause.GRANTED;
            case ENDED -> LadderEvent.Cause.ENDED;
            case REVOKED -> LadderEvent.Cause.REVOKED;
            case DEREGISTERED -> LadderEvent.Cause.DEREGISTERED;
            case REINSTATED -> LadderEvent.Cause.REINSTATED;
            case REGISTERED, UPDATED, SUCCEEDED, CORRECTED, TURNED -> LadderEvent.Cause.CORRECTED;
        };
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
}
