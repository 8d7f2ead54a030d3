package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.Rung;

/** What follows from a change, or from a day alone, that nobody decided: begun, run out, about to, moved. */
final class Consequences {
    private Consequences() {}

    /**
     * Of a change recorded today: what has already begun or run out by the new dates, and had not by the old.
     *
     * @param held what the firm holds after it
     */
    static List<LadderEvent> ofChange(Firm before, Firm after, Standing held, LocalDate today) {
        var events = new ArrayList<LadderEvent>();
        for (var now : after.certifications()) {
            var then = before.certification(now.id()).orElse(null);
            boolean wasAhead = then != null && then.validFrom().isAfter(today);
            if (wasAhead && !now.validFrom().isAfter(today) && !now.held().isEmpty()) {
                events.add(new LadderEvent.Started(now));
            }
        }
        for (var now : after.certifications()) {
            var then = before.certification(now.id()).orElse(null);
            if (now.hasLapsedBy(today) && (then == null || !then.hasLapsedBy(today))) {
                events.add(lapse(now, held));
            }
        }
        events.addAll(ExpiryNotices.due(after, today));
        return events;
    }

    /** Of a day that came: whoever changed the firm before has told all that was due by then. */
    static List<LadderEvent> ofDay(Firm firm, LocalDate day, LocalDate today) {
        var held = firm.standing();
        var events = new ArrayList<LadderEvent>();
        firm.certifications().stream()
                .filter(one -> one.validFrom().equals(day) && !one.held().isEmpty())
                .forEach(one -> events.add(new LadderEvent.Started(one)));
        firm.certifications().stream()
                .filter(one ->
                        one.ending() == null && one.validThrough().plusDays(1).equals(day))
                .forEach(one -> events.add(lapse(one, held)));
        events.addAll(ExpiryNotices.stillDue(firm, day, today));
        return events;
    }

    /** Only today's position is news; what changed of other days stands in the certification's event. */
    static Optional<LadderEvent> move(StandingChange change, Standing held, LocalDate today, LadderEvent.Cause cause) {
        return change.movedOn(today).map(moved -> moved(moved.before(), moved.after(), moved.from(), held, cause));
    }

    /** A position that moves on a day by the dates alone. */
    static Optional<LadderEvent> move(PositionStep step, Firm firm, LocalDate day) {
        return step.before() == step.after()
                ? Optional.empty()
                : Optional.of(moved(step.before(), step.after(), day, firm.standing(), cause(step, firm, day)));
    }

    private static LadderEvent lapse(Certification one, Standing held) {
        var after = one.validThrough().plusDays(1);
        return new LadderEvent.Lapsed(one, held.holds(one.rung(), after));
    }

    private static LadderEvent moved(
            @Nullable Rung from, @Nullable Rung to, LocalDate on, Standing held, LadderEvent.Cause cause) {
        boolean firstTime = to != null && !held.heldBefore(to, on);
        var move = new LadderEvent.PositionMove(from, to, Rung.skipped(from, to), cause, firstTime, on);
        return Position.height(to) > Position.height(from)
                ? new LadderEvent.Promoted(move)
                : new LadderEvent.Demoted(move);
    }

    private static LadderEvent.Cause cause(PositionStep step, Firm firm, LocalDate day) {
        if (Position.height(step.after()) > Position.height(step.before())) {
            return LadderEvent.Cause.STARTED;
        }
        return ends(firm, step.before(), day)
                .map(how -> LadderEvent.Cause.valueOf(how.name()))
                .max(Comparator.naturalOrder())
                .orElse(LadderEvent.Cause.LAPSED);
    }

    /** How the certifications of a rung ended that were in force up to a day; the gravest counts. */
    private static Stream<CertificationEnd> ends(Firm firm, @Nullable Rung rung, LocalDate day) {
        return firm.certifications().stream()
                .filter(one -> one.rung() == rung && day.equals(one.held().until()))
                .map(one -> one.ending() == null
                        ? CertificationEnd.LAPSED
                        : one.ending().how());
    }
}
