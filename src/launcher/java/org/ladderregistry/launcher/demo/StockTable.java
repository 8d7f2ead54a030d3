package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.launcher.province.Continuation;
import org.ladderregistry.launcher.province.PublishedFigures;

/** The firms on each rung at the end of each year, as the registry itself counts them, beside what they should be. */
final class StockTable {
    private final StringBuilder text = new StringBuilder();
    private int differences;
    private final RegistryClient registry;
    private final Continuation continuation;
    private final boolean whole;

    /** @param whole whether the province is all there, so that the published figures hold */
    StockTable(RegistryClient registry, Continuation continuation, boolean whole) {
        this.registry = registry;
        this.continuation = continuation;
        this.whole = whole;
    }

    String text() throws DemoFailure, InterruptedException {
        text.append("\nFirms that hold a rung on 31 December, as the registry counts them");
        text.append(whole ? " [as published]\n\n" : " [of this part of the province]\n\n")
                .append("year");
        List.of(Rung.values()).forEach(rung -> cell(rung, rung.name(), ""));
        text.append('\n');
        for (int year : PublishedFigures.years().toArray()) {
            line(String.valueOf(year), PublishedFigures.endOf(year), rung -> wanted(rung, year));
        }
        invented();
        text.append(verdict());
        return text.toString();
    }

    /** Nothing to compare these with. */
    private void invented() throws DemoFailure, InterruptedException {
        var today = continuation.today();
        for (int year = PublishedFigures.LAST_YEAR + 1; year < today.getYear(); year++) {
            line(String.valueOf(year), PublishedFigures.endOf(year), rung -> Optional.empty());
        }
        if (today.isAfter(PublishedFigures.lastDay())) {
            line("now", today, rung -> Optional.empty());
        }
    }

    private void line(String name, LocalDate day, Function<Rung, Optional<Integer>> wanted)
            throws DemoFailure, InterruptedException {
        var answer = registry.get("/api/v1/ladder?asOf=" + day);
        if (!answer.is(200)) {
            throw DemoFailure.failed("The registry could not count: " + answer.problem());
        }
        text.append("%-4s".formatted(name));
        for (var rung : Rung.values()) {
            int counted = answer.body().at("/stock/" + rung).asInt();
            var should = wanted.apply(rung);
            cell(rung, String.valueOf(counted), should.map("[%d]"::formatted).orElse(""));
            differences += should.isPresent() && should.get() != counted ? 1 : 0;
        }
        text.append('\n');
    }

    private void cell(Rung rung, String figure, String wanted) {
        int width = rung.name().length() + 2;
        text.append(" ".repeat(width - figure.length())).append(figure).append("%7s".formatted(wanted));
    }

    private Optional<Integer> wanted(Rung rung, int year) {
        return whole
                ? PublishedFigures.stock(rung, year)
                : Optional.of(continuation.province().stock(rung, year));
    }

    private String verdict() {
        return differences == 0
                ? "\nThe registry agrees with every figure in brackets.\n"
                : "\n%d figures differ from those in brackets. Are there other firms in this registry?\n"
                        .formatted(differences);
    }
}
