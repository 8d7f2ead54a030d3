package org.ladderregistry.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.platform.Faults;

/** What refuses the day of an end, of a firm or of a certification, and how that ended. */
final class DayChecks {
    private DayChecks() {}

    /** A firm's end, and what follows it, is recorded once it has come; and not before the firm was there. */
    static void hasCome(LocalDate on, Firm firm, LocalDate today, Faults faults) {
        faults.addIf(on.isAfter(today), "/effectiveOn", LadderFault.EFFECTIVE_IN_THE_FUTURE);
        var established = firm.establishedOn();
        faults.addIf(on.isBefore(established), "/effectiveOn", LadderFault.BEFORE_ESTABLISHMENT, established);
    }

    /** A certification's end lies on one of its days. */
    static void isWithin(LocalDate from, LocalDate through, LocalDate on, String pointer, Faults faults) {
        boolean outside = on.isBefore(from) || on.isAfter(through);
        faults.addIf(outside, pointer, LadderFault.END_OUTSIDE_VALIDITY, from, through);
    }

    /** Only a graduation has a ground. */
    static void groundFits(
            @Nullable GraduationGround ground, @Nullable EndOutcome outcome, String pointer, Faults faults) {
        boolean fits = ground == null || outcome == EndOutcome.GRADUATED;
        faults.addIf(!fits, pointer, LadderFault.GROUND_WITHOUT_GRADUATION);
    }
}
