package org.ladderregistry.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Cursors;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** Lists what is due from a day on, and the incubations that are overdue by then, in the caller's scope. */
@ApplicationScoped
public class FindDeadlines {
    /** What {@link #find} understands. */
    public static final Set<String> PARAMETERS =
            Set.of("within", "park", "reportingUnit", "kind", "asOf", "limit", "cursor");

    private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor");
    private static final int LONGEST_DAYS = 730;
    private static final int USUAL_DAYS = 90;

    private final Deadlines deadlines;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    FindDeadlines(Deadlines deadlines, Caller caller, Cursors cursors, Clock clock) {
        this.deadlines = deadlines;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * By the day they are due on, then by firm. By what is known now, also for another day.
     *
     * @throws Problem 400 naming every parameter that means nothing
     */
    public Page<Deadline.View> find(Query query, Faults faults, Language language) {
        caller.require(Permission.READ_DETAILS);
        var filters = query.canonical(NOT_FILTERS);
        var search = read(query, filters, faults);
        var found = deadlines.search(search);
        var page = Page.of(found, search.limit(), last -> cursors.seal(filters, place(search, last)));
        return new Page<>(page.items().stream().map(one -> one.in(language)).toList(), page.next());
    }

    private DeadlineSearch read(Query query, String filters, Faults faults) {
        var asOf = query.day("asOf");
        int days = query.days("within", LONGEST_DAYS, USUAL_DAYS);
        var kind = query.oneOf("kind", DeadlineKind.class);
        var unit = unit(query.text("reportingUnit"), faults);
        var park = query.text("park");
        int limit = (int) query.number("limit", 1, Page.MOST, Page.USUAL);
        var cursor = query.text("cursor");
        faults.refuseIfAny();
        var place = cursor == null ? null : cursors.open(filters, cursor);
        var from = place != null ? LocalDate.parse(place.getFirst()) : asOf != null ? asOf : LocalDate.now(clock);
        return new DeadlineSearch(
                from,
                from.plusDays(days),
                kind,
                unit,
                park == null ? null : Uscc.normalise(park),
                caller.bounds(Permission.READ_DETAILS).orElse(null),
                limit,
                place == null ? null : after(place));
    }

    private static @Nullable String unit(@Nullable String code, Faults faults) {
        boolean isUnknown = code != null && ReportingUnit.find(code).isEmpty();
        faults.addIf(
                isUnknown, Query.pointer("reportingUnit"), ShapeFault.NOT_A_CODE, Texts.quote(String.valueOf(code)));
        return code;
    }

    /** The day asked about goes with the place: a list that is read across midnight stays the list of its first page. */
    private static List<String> place(DeadlineSearch search, Deadline last) {
        return List.of(
                search.from().toString(), last.dueOn().toString(), last.firm().uscc(), last.key());
    }

    private static DeadlineSearch.Place after(List<String> place) {
        return new DeadlineSearch.Place(LocalDate.parse(place.get(1)), place.get(2), place.get(3));
    }
}
