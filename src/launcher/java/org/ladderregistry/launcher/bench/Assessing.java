package org.ladderregistry.launcher.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ladderregistry.assessment.RuleSetFiles;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.set.RuleSet;

/** Holds made-up firms against every rule set there is: what a province's whole list of candidates costs. */
final class Assessing {
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");
    private static final int LAST_YEAR = 2025;
    private static final int YEARS = 3;
    private static final int MOST_PEOPLE = 600;
    private static final int MOST_YUAN = 300_000_000;
    private static final int MOST_PIECES = 8;

    private final List<RuleSet> ruleSets = RuleSetFiles.shipped().all();

    /** What came of it. */
    record Result(int firms, int ruleSets, double seconds, Map<Outcome, Integer> verdicts) {}

    /** Each firm is made when its turn comes and kept by nobody, so that memory does not grow with their number. */
    Result assess(int firms) {
        long begun = System.nanoTime();
        var verdicts = IntStream.range(0, firms)
                .parallel()
                .mapToObj(this::verdicts)
                .collect(() -> new EnumMap<Outcome, Integer>(Outcome.class), Assessing::add, Assessing::add);
        return new Result(firms, ruleSets.size(), (System.nanoTime() - begun) / 1e9, verdicts);
    }

    private Map<Outcome, Integer> verdicts(int number) {
        var firm = firm(new SplittableRandom(number));
        var verdicts = new EnumMap<Outcome, Integer>(Outcome.class);
        ruleSets.forEach(one -> verdicts.merge(one.assess(firm, DAY).verdict(), 1, Integer::sum));
        return verdicts;
    }

    private static void add(Map<Outcome, Integer> sum, Map<Outcome, Integer> more) {
        more.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
    }

    private static Candidate firm(SplittableRandom random) {
        var years = new HashMap<Integer, Figures>();
        for (int year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year++) {
            years.put(year, figures(year, random));
        }
        return new Candidate(
                LocalDate.of(2005 + random.nextInt(20), 1 + random.nextInt(12), 1),
                ReportingUnit.values()[0],
                TechField.values()[random.nextInt(TechField.values().length)],
                Industry.find("C30").orElseThrow(),
                List.of(),
                years,
                Set.of());
    }

    private static Figures figures(int year, SplittableRandom random) {
        var figures = new EnumMap<Figure, BigDecimal>(Figure.class);
        for (var figure : Figure.values()) {
            figures.put(figure, BigDecimal.valueOf(random.nextInt(most(figure))));
        }
        return new Figures(year, figures);
    }

    private static int most(Figure figure) {
        return switch (figure.unit()) {
            case PEOPLE -> MOST_PEOPLE;
            case YUAN -> MOST_YUAN;
            case YES_NO -> 2;
            default -> MOST_PIECES;
        };
    }
}
