package org.ladderregistry.policy.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.figure.Figures;

/**
 * All that the rules look at in a firm.
 *
 * @param unit who reports its figures: {@link ReportingUnit#OUT} for a firm outside the province
 * @param holdings rungs and titles, past ones too; what is not among them counts as not held
 * @param years the figures, by their year
 * @param missedReports the years whose annual report was never handed in, as far as anybody recorded it
 */
public record Candidate(
        LocalDate establishedOn,
        ReportingUnit unit,
        TechField techField,
        Industry industry,
        List<Holding> holdings,
        Map<Integer, Figures> years,
        Set<Integer> missedReports) {
    public Candidate {
        holdings = List.copyOf(holdings);
        years = Map.copyOf(years);
        missedReports = Set.copyOf(missedReports);
    }

    /** The same with other figures for a year. */
    public Candidate with(Figures figures) {
        var changed = new HashMap<>(years);
        changed.put(figures.year(), figures);
        return new Candidate(establishedOn, unit, techField, industry, holdings, changed, missedReports);
    }

    Figures figures(int year) {
        return years.getOrDefault(year, Figures.none(year));
    }
}
