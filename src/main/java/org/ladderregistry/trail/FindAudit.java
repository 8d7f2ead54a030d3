package org.ladderregistry.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.SubjectKind;
import org.ladderregistry.platform.Cursors;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;
import org.ladderregistry.platform.Query;

/** Reads the trail: for those who may read all of it. */
@ApplicationScoped
public class FindAudit {
    /** What {@link #find} understands. */
    public static final Set<String> PARAMETERS =
            Set.of("actor", "action", "subjectKind", "subject", "via", "from", "to", "limit", "cursor");

    /** Those that do not say which entries. */
    static final Set<String> NOT_FILTERS = Set.of("limit", "cursor");

    private static final int LENGTH_OF_A_DAY = 10;

    private final Trail trail;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    FindAudit(Trail trail, Caller caller, Cursors cursors, Clock clock) {
        this.trail = trail;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @throws Problem 400 naming every parameter that means nothing
     */
    Page<AuditEntry> find(Query query, Faults faults) throws SQLException {
        caller.requireEverywhere(Permission.READ_AUDIT);
        var filters = "audit?" + query.canonical(NOT_FILTERS);
        int limit = (int) query.number("limit", 1, Page.MOST, Page.USUAL);
        var cursor = query.text("cursor");
        var search = read(query, faults);
        var after = cursor == null ? null : AuditSearch.Place.of(cursors.open(filters, cursor));
        var page = Page.of(
                trail.search(search, after, limit + 1),
                limit,
                last -> cursors.seal(filters, AuditSearch.Place.of(last).cursor()));
        return new Page<>(page.items().stream().map(AuditEntry.Placed::entry).toList(), page.next());
    }

    /** @throws Problem 404 when so many are not sealed */
    AuditEntry find(long number) throws SQLException {
        caller.requireEverywhere(Permission.READ_AUDIT);
        return trail.find(number).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** @throws Problem 400 naming every parameter that means nothing */
    AuditSearch read(Query query, Faults faults) {
        var search = new AuditSearch(
                query.text("actor"),
                query.oneOf("action", Action.class),
                query.oneOf("subjectKind", SubjectKind.class),
                query.text("subject"),
                query.oneOf("via", Via.class),
                from(query),
                until(query));
        faults.refuseIfAny();
        return search;
    }

    private @Nullable Instant from(Query query) {
        return isDay(query, "from") ? beginning(query, "from", 0) : query.instant("from");
    }

    /** A day and an instant are both themselves included; the database keeps microseconds. */
    private @Nullable Instant until(Query query) {
        if (isDay(query, "to")) {
            return beginning(query, "to", 1);
        }
        var last = query.instant("to");
        return last == null ? null : last.plus(1, ChronoUnit.MICROS);
    }

    private @Nullable Instant beginning(Query query, String name, int daysLater) {
        var day = query.day(name);
        return day == null
                ? null
                : day.plusDays(daysLater).atStartOfDay(clock.getZone()).toInstant();
    }

    private static boolean isDay(Query query, String name) {
        var text = query.text(name);
        return text != null && text.length() == LENGTH_OF_A_DAY;
    }
}
