package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** Everything that can be heard of a firm. */
public sealed interface LadderEvent {

    /** The public type, without the common prefix. */
    String type();

    /** The legal day: the first on which things are as the event says. */
    LocalDate effectiveOn();

    /** What is heard of one certification. */
    sealed interface OfCertification extends LadderEvent {
        Certification certification();
    }

    /** The firm came into the registry. */
    record Registered(LocalDate effectiveOn) implements LadderEvent {
        @Override
        public String type() {
            return "firm.registered.v1";
        }
    }

    /** Facts of the firm changed: old and new values. */
    record Updated(LocalDate effectiveOn, List<FieldChange> fields) implements LadderEvent {
        @Override
        public String type() {
            return "firm.updated.v1";
        }
    }

    /** A rung was given to the firm, and no earlier certification of it is known. */
    record Granted(Certification certification) implements OfCertification {
        @Override
        public String type() {
            return "certification.granted.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return certification.validFrom();
        }
    }

    /** A rung was given again: {@code gapDays} without it lie in between. */
    record Renewed(Certification certification, long gapDays) implements OfCertification {
        @Override
        public String type() {
            return "certification.renewed.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return certification.validFrom();
        }
    }

    /** A certification ran out; the rung may still be held by another. */
    record Lapsed(Certification certification, boolean rungStillHeld) implements OfCertification {
        @Override
        public String type() {
            return "certification.lapsed.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return certification.validThrough().plusDays(1);
        }
    }

    /** A certification was ended: graduated, time expired, left. */
    record Ended(Certification certification, LocalDate effectiveOn) implements OfCertification {
        @Override
        public String type() {
            return "certification.ended.v1";
        }
    }

    /** A certification that was recorded ahead begins. */
    record Started(Certification certification) implements OfCertification {
        @Override
        public String type() {
            return "certification.started.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return certification.validFrom();
        }
    }

    /** A certification runs out in so many days or less, and no other goes on with its rung. */
    record Expiring(Certification certification, int daysAhead, LocalDate effectiveOn) implements OfCertification {
        @Override
        public String type() {
            return "certification.expiring.v1";
        }
    }

    /** An office took a certification back. */
    record Revoked(Certification certification, LocalDate effectiveOn) implements OfCertification {
        @Override
        public String type() {
            return "certification.revoked.v1";
        }
    }

    /** What was recorded of a certification was wrong: old and new values. */
    record Corrected(Certification certification, LocalDate effectiveOn, List<FieldChange> fields)
            implements OfCertification {
        @Override
        public String type() {
            return "certification.corrected.v1";
        }
    }

    /** The firm ceased to be. */
    record Deregistered(LocalDate effectiveOn, String reason) implements LadderEvent {
        @Override
        public String type() {
            return "firm.deregistered.v1";
        }
    }

    /** The firm is there again; annulled: it was never gone. */
    record Reinstated(LocalDate effectiveOn, boolean annulled) implements LadderEvent {
        @Override
        public String type() {
            return "firm.reinstated.v1";
        }
    }

    /** The firm's code leads to another. */
    record Succeeded(Succession succession) implements LadderEvent {
        @Override
        public String type() {
            return "firm.succeeded.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return succession.effectiveOn();
        }
    }

    /** Today's position rose; null stands for none. */
    record Promoted(PositionMove move) implements LadderEvent {
        @Override
        public String type() {
            return "position.promoted.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return move.effectiveOn();
        }
    }

    /** Today's position fell. */
    record Demoted(PositionMove move) implements LadderEvent {
        @Override
        public String type() {
            return "position.demoted.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return move.effectiveOn();
        }
    }

    /** One fact, before and after. */
    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * How the position moved.
     *
     * @param skipped the rungs strictly between
     * @param cause what moved it
     * @param firstTime the firm never held {@code to} before that day
     */
    record PositionMove(
            @Nullable Rung from,
            @Nullable Rung to,
            List<Rung> skipped,
            Cause cause,
            boolean firstTime,
            LocalDate effectiveOn) {}

    /** What moves a position; of the ends that meet on one day the last named counts. */
    enum Cause {
        GRANTED,
        RENEWED,
        STARTED,
        CORRECTED,
        REINSTATED,
        LAPSED,
        ENDED,
        REVOKED,
        DEREGISTERED
    }
}
