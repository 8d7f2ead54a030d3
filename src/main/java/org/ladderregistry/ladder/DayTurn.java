package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which something happens to a firm by the dates alone. */
final class DayTurn {
    private DayTurn() {}

    /** The next such day after one; empty when nothing is to come. */
    static Optional<LocalDate> after(LocalDate day, Firm firm) {
        var turns = firm.standing().turns().stream();
        var begins = firm.certifications().stream()
                .filter(one -> !one.held().isEmpty())
                .map(Certification::validFrom);
        var lapses = firm.certifications().stream()
                .filter(one -> one.ending() == null)
                .map(one -> one.validThrough().plusDays(1));
        return Stream.of(turns, begins, lapses, ExpiryNotices.days(firm))
                .flatMap(days -> days)
                .filter(next -> next.isAfter(day))
                .min(LocalDate::compareTo);
    }

    /** What a day brings. */
    static FirmChange on(LocalDate day, Firm firm, LocalDate today) {
        return FirmChange.turned(firm, day, Consequences.ofDay(firm, day, today));
    }
}
