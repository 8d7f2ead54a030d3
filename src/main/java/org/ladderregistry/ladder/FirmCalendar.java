package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.ladderregistry.platform.Problem;

/** Tells of a firm what days bring by themselves, each once and in order, under the firm's row lock. */
@ApplicationScoped
class FirmCalendar {
    private final Ledger ledger;

    FirmCalendar(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * All that came since a day, so that a change recorded now is told behind it.
     *
     * @throws Problem 503 when another instance, whose clock is ahead, has turned a day that has not come here: a change
     *     recorded today would lie before what was told of tomorrow
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Firm upToToday(Firm firm, LocalDate turnedThrough) {
        var today = ledger.today();
        if (turnedThrough.isAfter(today)) {
            throw Problem.unavailable(null);
        }
        var turned = firm;
        var next = DayTurn.after(turnedThrough, turned);
        while (next.isPresent() && !next.get().isAfter(today)) {
            var day = next.get();
            turned = ledger.record(DayTurn.on(day, turned, today), Decision.OF_THE_CALENDAR);
            next = DayTurn.after(day, turned);
        }
        return turned;
    }
}
