package org.ladderregistry.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.ReportDuty;

/**
 * Writes a search for deadlines as one statement: a branch for each reason why something is due, each in the list's order and no
 * longer than the page, so that the cost goes by what is due and not by what there is. Every value is a parameter.
 */
final class DeadlineSql {
    private static final String KNOWN = "c.superseded_at IS NULL AND NOT c.void";

    /** It ends an unbroken run of its rung, by its dates. Of two that end together, the later is told. */
    private static final String ENDS_ITS_RUN = KNOWN + """
             AND c.ended_on IS NULL AND NOT EXISTS (
                SELECT FROM certification o WHERE o.uscc = c.uscc AND o.rung = c.rung
                   AND o.superseded_at IS NULL AND NOT o.void
                   AND (o.held @> c.valid_through + 1
                        OR o.valid_through = c.valid_through AND o.ended_on IS NULL AND (o.valid_from, o.id) > (c.valid_from, c.id)))
            """;

    /** Nothing that began by the day asked about is held longer, or was. */
    private static final String IS_THE_LAST = KNOWN + """
             AND c.ended_on IS NULL AND NOT EXISTS (
                SELECT FROM certification o WHERE o.uscc = c.uscc AND o.rung = c.rung
                   AND o.superseded_at IS NULL AND NOT o.void AND NOT isempty(o.held) AND lower(o.held) <= %s
                   AND (upper(o.held), o.valid_from, o.id) > (c.valid_through + 1, c.valid_from, c.id))
            """;

    private static final String CERTIFICATION =
            "c.rung, c.id AS certification, c.certificate_number, c.valid_from, c.valid_through, c.decision_number";
    private static final String NO_CERTIFICATION =
            " CAST(NULL AS uuid), CAST(NULL AS text), CAST(NULL AS date), CAST(NULL AS date), CAST(NULL AS text)";

    private final DeadlineSearch search;
    private final List<Object> values = new ArrayList<>();
    private final List<String> branches = new ArrayList<>();

    DeadlineSql(DeadlineSearch search) {
        this.search = search;
        lapses();
        incubations();
        for (int i = 0; i < ReportDuty.all().size(); i++) {
            reports(i, ReportDuty.all().get(i));
        }
    }

    /** Empty when nothing that is looked for can be due. */
    String sql() {
        return branches.isEmpty()
                ? ""
                : "SELECT * FROM (" + String.join(" UNION ALL ", branches) + ") due ORDER BY due_on, uscc, key LIMIT "
                        + (search.limit() + 1);
    }

    List<Object> values() {
        return values;
    }

    private void lapses() {
        if (search.wants(DeadlineKind.LAPSE)) {
            var due = " FROM certification c WHERE c.rung <> 'INCUBATED' AND c.valid_through BETWEEN "
                    + value(search.from()) + " AND " + value(search.through()) + " AND " + ENDS_ITS_RUN;
            branch(expiring(DeadlineKind.LAPSE) + due, true);
        }
    }

    private void incubations() {
        if (search.wants(DeadlineKind.INCUBATION_LIMIT)) {
            var due = " FROM certification c WHERE c.rung = 'INCUBATED' AND c.valid_through BETWEEN "
                    + value(search.from()) + " AND " + value(search.through()) + " AND " + ENDS_ITS_RUN;
            branch(expiring(DeadlineKind.INCUBATION_LIMIT) + due, true);
        }
        if (search.wants(DeadlineKind.INCUBATION_OVERDUE)) {
            var due = " FROM certification c WHERE c.rung = 'INCUBATED' AND c.valid_through < " + value(search.from())
                    + " AND " + IS_THE_LAST.formatted(value(search.from()));
            branch(expiring(DeadlineKind.INCUBATION_OVERDUE) + due, false);
        }
    }

    private static String expiring(DeadlineKind kind) {
        return "SELECT c.valid_through AS due_on, c.uscc, '%1$s:' || c.id AS key, '%1$s' AS kind, -1 AS duty, "
                        .formatted(kind)
                + "CAST(NULL AS date) AS changed_on, " + CERTIFICATION;
    }

    private void reports(int index, ReportDuty duty) {
        if (search.wants(DeadlineKind.YEARLY_REPORT)) {
            duty.daysDue(search.from(), search.through()).forEach(day -> yearly(index, duty, day));
        }
        if (search.wants(DeadlineKind.CHANGE_REPORT)) {
            duty.afterChange().forEach(within -> changes(index, duty, within.toString()));
        }
    }

    private void yearly(int index, ReportDuty duty, LocalDate day) {
        var due = value(day);
        branch(
                "SELECT DISTINCT %s AS due_on, c.uscc, '%s' AS key, '%s' AS kind, %d AS duty, CAST(NULL AS date) AS changed_on, '%s' AS rung,"
                                .formatted(due, duty.code(), DeadlineKind.YEARLY_REPORT, index, duty.rung())
                        + NO_CERTIFICATION + " FROM certification c WHERE " + holds(duty.rung(), value(day)),
                true);
    }

    /** The days on which another name or place begins; the first facts begin nothing. */
    private void changes(int index, ReportDuty duty, String within) {
        var due = "CAST(n.effective_from + INTERVAL '%s' AS date)".formatted(within);
        var columns =
                "SELECT %s AS due_on, n.uscc, '%s:' || n.effective_from AS key, '%s' AS kind, %d AS duty, n.effective_from AS changed_on, '%s' AS rung,"
                        .formatted(due, duty.code(), DeadlineKind.CHANGE_REPORT, index, duty.rung());
        var changed = """
                 FROM firm_facts n JOIN firm_facts b ON b.uscc = n.uscc AND b.effective_until = n.effective_from AND b.superseded_at IS NULL
                WHERE n.superseded_at IS NULL AND (n.name, n.region_code, n.reporting_unit) <> (b.name, b.region_code, b.reporting_unit)
                """;
        var near = " AND n.effective_from >= " + value(search.from()) + " - INTERVAL '" + within
                + "' AND n.effective_from <= "
                + value(search.from()) + " AND " + due + " BETWEEN " + value(search.from()) + " AND "
                + value(search.through())
                + " AND n.effective_from >= " + value(duty.effective().from());
        var until = duty.effective().until();
        var known = until == null ? "" : " AND n.effective_from < " + value(until);
        var held = " AND EXISTS (SELECT FROM certification c WHERE c.uscc = n.uscc AND "
                + holds(duty.rung(), "n.effective_from") + ")";
        branch(columns + NO_CERTIFICATION + changed + near + known + held, true);
    }

    private static String holds(Rung rung, String day) {
        return "c.rung = '%s' AND %s AND c.held @> %s".formatted(rung, KNOWN, day);
    }

    /**
     * Adds the firm as it is on the day asked about, and what the caller narrows to.
     *
     * @param isOurs whether the firm must still be there, and in the province unless its unit is asked for
     */
    private void branch(String due, boolean isOurs) {
        var sql = new StringBuilder("(SELECT d.*, t.name, t.reporting_unit, t.park_code FROM (")
                .append(due)
                .append(") d JOIN firm_facts t ON t.uscc = d.uscc AND t.superseded_at IS NULL")
                .append(" AND daterange(t.effective_from, t.effective_until) @> ")
                .append(value(search.from()))
                .append(" WHERE true");
        if (search.reportingUnit() != null) {
            sql.append(" AND t.reporting_unit = ").append(value(search.reportingUnit()));
        } else if (isOurs) {
            sql.append(" AND t.reporting_unit <> ").append(value(ReportingUnit.OUT.code()));
        }
        if (isOurs) {
            sql.append(" AND t.status = 'ACTIVE'");
        }
        if (search.park() != null) {
            sql.append(" AND t.park_code = ").append(value(search.park()));
        }
        if (search.bounds() != null) {
            sql.append(" AND ").append(search.bounds().condition("t.reporting_unit", "t.park_code", values));
        }
        var after = search.after();
        if (after != null) {
            sql.append(" AND (d.due_on, d.uscc, d.key) > (")
                    .append(value(after.dueOn()) + ", " + value(after.uscc()) + ", " + value(after.key()) + ")");
        }
        branches.add(sql + " ORDER BY d.due_on, d.uscc, d.key LIMIT " + (search.limit() + 1) + ")");
    }

    private String value(Object value) {
        values.add(value);
        return value instanceof LocalDate ? "CAST(? AS date)" : "?";
    }
}
