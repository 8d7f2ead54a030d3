package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.policy.figure.Figure;

/** A firm on the day it would apply. */
public record Case(Candidate firm, LocalDate on) {

    /** The year that is judged: the last whole one before the day, or the firm's first if it has none (国科火字〔2022〕67号). */
    public int year() {
        return Math.max(on.getYear() - 1, firm.establishedOn().getYear());
    }

    /** The firm's first year. */
    int firstYear() {
        return firm.establishedOn().getYear();
    }

    /** So many years up to the one judged, or as many as the firm exists. */
    List<Integer> years(int count, int back) {
        int last = year() - back;
        return IntStream.rangeClosed(Math.max(last - count + 1, firstYear()), last)
                .boxed()
                .toList();
    }

    @Nullable
    BigDecimal figure(Figure figure, int year) {
        return firm.figures(year).get(figure);
    }

    Stream<Holding> holdings(Named title) {
        return firm.holdings().stream()
                .filter(one -> one.title() == title)
                .filter(one -> !one.days().isEmpty());
    }

    boolean holds(Named title) {
        return holdings(title).anyMatch(one -> one.days().contains(on));
    }

    /** Whether it held it at any time before the day. */
    boolean held(Named title) {
        return holdings(title).anyMatch(one -> one.days().from().isBefore(on));
    }

    /** The first day of the unbroken run in which it holds this on the day. */
    Optional<LocalDate> since(Named title) {
        if (!holds(title)) {
            return Optional.empty();
        }
        var first = on;
        for (var earlier = before(title, first); earlier.isPresent(); earlier = before(title, first)) {
            first = earlier.get();
        }
        return Optional.of(first);
    }

    /** An earlier beginning of what is in force on a day or ended just before it. */
    private Optional<LocalDate> before(Named title, LocalDate day) {
        return holdings(title)
                .map(Holding::days)
                .filter(days -> days.from().isBefore(day))
                .filter(days -> days.contains(day) || day.equals(days.until()))
                .map(days -> days.from())
                .min(LocalDate::compareTo);
    }
}
