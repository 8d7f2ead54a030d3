package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;

/** Writes a search as one statement that selects a page of whole firms. Every value is a parameter, in the order of the text. */
final class SearchSql {
    /** A certification's rung as a number: 1 is the lowest. */
    static final String HEIGHT = Arrays.stream(Rung.values())
            .map(rung -> "'" + rung.name() + "'")
            .collect(Collectors.joining(",", "array_position(ARRAY[", "], c.rung)"));

    private final FirmSearch search;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SearchSql(FirmSearch search) {
        this.search = search;
        sql.append("WITH page AS (");
        page();
        sql.append(") ").append(Knowledge.select(search.knownAt())).append(" JOIN page USING (uscc)");
        order("page.key", "f.uscc");
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    private void page() {
        var key = "t." + search.sort().column();
        sql.append("SELECT ")
                .append(key)
                .append(" AS key, t.uscc FROM firm_facts t WHERE ")
                .append(known("t"));
        sql.append(" AND daterange(t.effective_from, t.effective_until) @> ");
        value(search.asOf());
        text();
        equal("t.reporting_unit", search.reportingUnit());
        equal("t.park_code", search.park());
        equal("t.tech_field", search.field());
        if (search.regionPrefix() != null) {
            sql.append(" AND t.region_code LIKE ");
            value(search.regionPrefix() + "%");
        }
        rungs();
        expiry();
        after(key);
        order(key, "t.uscc");
        sql.append(" LIMIT ").append(search.limit() + 1);
    }

    private void text() {
        if (search.text() != null) {
            sql.append(" AND (t.name ILIKE ");
            value("%" + escape(search.text()) + "%");
            sql.append(" OR t.uscc LIKE ");
            value(escape(Uscc.normalise(search.text())) + "%");
            sql.append(")");
        }
    }

    private void rungs() {
        if (search.none()) {
            holds("NOT EXISTS", "true");
        }
        if (search.position() != null) {
            var height = search.position().ordinal() + 1;
            holds("EXISTS", HEIGHT + " = " + height);
            holds("NOT EXISTS", HEIGHT + " > " + height);
        }
        if (search.holds() != null) {
            holds("EXISTS", HEIGHT + " = " + (search.holds().ordinal() + 1));
        }
    }

    private void holds(String exists, String condition) {
        sql.append(" AND ").append(exists).append(" (SELECT FROM certification c WHERE c.uscc = t.uscc AND ");
        sql.append(condition).append(" AND ").append(known("c")).append(" AND c.held @> ");
        value(search.asOf());
        sql.append(")");
    }

    /** The unbroken run of days that the day lies in: ranges that touch are one. */
    private void expiry() {
        if (search.expiresBefore() == null) {
            return;
        }
        sql.append(
                " AND (SELECT upper(run) FROM unnest((SELECT range_agg(c.held) FROM certification c WHERE c.uscc = t.uscc AND ");
        sql.append(known("c")).append(" AND ").append(HEIGHT).append(" = ");
        rungThatExpires();
        sql.append(")) run WHERE run @> ");
        value(search.asOf());
        sql.append(") <= ");
        value(search.expiresBefore());
    }

    private void rungThatExpires() {
        if (search.holds() != null) {
            sql.append(search.holds().ordinal() + 1);
            return;
        }
        sql.append("(SELECT max(").append(HEIGHT).append(") FROM certification c WHERE c.uscc = t.uscc AND ");
        sql.append(known("c")).append(" AND c.held @> ");
        value(search.asOf());
        sql.append(")");
    }

    private void after(String key) {
        var after = search.after();
        if (after != null) {
            sql.append(" AND (")
                    .append(key)
                    .append(", t.uscc) ")
                    .append(search.descending() ? "<" : ">")
                    .append(" (");
            value(search.sort() == FirmSearch.Sort.ESTABLISHED ? LocalDate.parse(after.get(0)) : after.get(0));
            sql.append(", ");
            value(after.get(1));
            sql.append(")");
        }
    }

    private void equal(String column, @Nullable String wanted) {
        if (wanted != null) {
            sql.append(" AND ").append(column).append(" = ");
            value(wanted);
        }
    }

    private void order(String key, String uscc) {
        var direction = search.descending() ? " DESC" : "";
        sql.append(" ORDER BY ")
                .append(key)
                .append(direction)
                .append(", ")
                .append(uscc)
                .append(direction);
    }

    private String known(String table) {
        return Knowledge.condition(table, search.knownAt());
    }

    private void value(Object value) {
        values.add(value);
        sql.append(value instanceof LocalDate ? "CAST(? AS date)" : "?");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
