package org.ladderregistry.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ladderregistry.assessment.RuleSetFiles;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Check;
import org.ladderregistry.policy.rule.Gap;
import org.ladderregistry.policy.rule.Holding;
import org.ladderregistry.policy.rule.Outcome;
import org.ladderregistry.policy.rule.Points;
import org.ladderregistry.policy.set.Assessment;
import org.ladderregistry.policy.set.Criterion;
import org.ladderregistry.policy.set.RuleSets;

/** A made-up firm with its figures, and what the rules say of it. The year judged is 2025, unless a test asks on another day. */
public final class AFirm {
    public static final RuleSets RULES = RuleSetFiles.shipped();
    public static final int YEAR = 2025;
    private static final LocalDate DAY = LocalDate.parse("2026-05-20");

    private LocalDate establishedOn = LocalDate.parse("2015-03-01");
    private ReportingUnit unit = ReportingUnit.find("620100").orElseThrow();
    private TechField field = TechField.F4;
    private Industry industry = Industry.find("C30").orElseThrow();
    private LocalDate on = DAY;
    private final List<Holding> holdings = new ArrayList<>();
    private final Map<Integer, Figures> years = new HashMap<>();
    private final Set<Integer> missedReports = new HashSet<>();

    private AFirm() {}

    public static AFirm aFirm() {
        return new AFirm();
    }

    /** One that the figures of a tech SME let pass, all statements given. */
    public static AFirm aTechSme() {
        return aFirm().with(Figure.EMPLOYEES, 100)
                .with(Figure.SCI_TECH_PERSONNEL, 30)
                .with(Figure.SALES_REVENUE, 10_000_000)
                .with(Figure.TOTAL_COST, 10_000_000)
                .with(Figure.TOTAL_ASSETS, 10_000_000)
                .with(Figure.RD_EXPENSE, 600_000)
                .with(Figure.CLASS_ONE_IP, 0)
                .with(Figure.CLASS_TWO_IP, 4)
                .stating(Figure.SOUND_ACCOUNTS, Figure.PRODUCTS_PERMITTED, Figure.CLEAN_RECORD);
    }

    public AFirm on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    public AFirm established(String day) {
        establishedOn = LocalDate.parse(day);
        return this;
    }

    public AFirm outsideTheProvince() {
        unit = ReportingUnit.OUT;
        return this;
    }

    public AFirm inField(TechField code) {
        field = code;
        return this;
    }

    public AFirm inIndustry(String code) {
        industry = Industry.find(code).orElseThrow();
        return this;
    }

    public AFirm with(Figure figure, long value) {
        return in(YEAR, figure, value);
    }

    public AFirm in(int year, Figure figure, long value) {
        return put(year, figure, BigDecimal.valueOf(value));
    }

    /** The same figure for the three years up to the one judged. */
    public AFirm eachYear(Figure figure, long value) {
        return in(YEAR - 2, figure, value).in(YEAR - 1, figure, value).with(figure, value);
    }

    public AFirm without(Figure figure) {
        return put(YEAR, figure, null);
    }

    public AFirm without(int year, Figure figure) {
        return put(year, figure, null);
    }

    public AFirm stating(Figure... statements) {
        for (var statement : statements) {
            with(statement, 1);
        }
        return this;
    }

    private AFirm put(int year, Figure figure, BigDecimal value) {
        years.merge(year, Figures.none(year).with(figure, value), (before, now) -> before.with(figure, value));
        return this;
    }

    public AFirm holding(Named title, String from, String until) {
        holdings.add(new Holding(title, days(from, until), false));
        return this;
    }

    public AFirm revoked(Named title, String from, String until) {
        holdings.add(new Holding(title, days(from, until), true));
        return this;
    }

    public AFirm withoutReportOf(int... missed) {
        for (int year : missed) {
            missedReports.add(year);
        }
        return this;
    }

    private static DayRange days(String from, String until) {
        return new DayRange(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    public Candidate candidate() {
        return new Candidate(establishedOn, unit, field, industry, holdings, years, missedReports);
    }

    public Assessment assess(Named subject) {
        return RULES.on(on, subject).orElseThrow().assess(candidate(), on);
    }

    public Check check(Named subject, String code) {
        var assessment = assess(subject);
        return Stream.of(
                        assessment.criteria(),
                        assessment.confirmations(),
                        assessment.graduation(),
                        assessment.notices())
                .flatMap(List::stream)
                .filter(one -> one.criterion().label().code().equals(code))
                .map(Criterion.Finding::check)
                .findFirst()
                .orElseThrow();
    }

    public Outcome outcome(Named subject, String code) {
        return check(subject, code).outcome();
    }

    /** What it lacks, as {@code 3 sciTechPersonnel} or {@code 1 DAYS}; none. */
    public String gap(Named subject, String code) {
        return written(check(subject, code).gap());
    }

    public static String written(Gap gap) {
        if (gap == null) {
            return "none";
        }
        return gap.amount().toPlainString() + " "
                + (gap.figure() == null ? gap.unit().name() : gap.figure().code());
    }

    /** The points of a part, as {@code 7} or {@code 7-8}. */
    public String points(Named subject, String code) {
        return written(points(assess(subject).score().total(), code));
    }

    public static String written(Points points) {
        return points.low() == points.high() ? String.valueOf(points.low()) : points.low() + "-" + points.high();
    }

    private static Points points(Points whole, String code) {
        return find(whole, code).orElseThrow();
    }

    private static Optional<Points> find(Points whole, String code) {
        return whole.label().code().equals(code)
                ? Optional.of(whole)
                : whole.parts().stream()
                        .flatMap(part -> find(part, code).stream())
                        .findFirst();
    }
}
