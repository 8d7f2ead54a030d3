package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Cursors;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.ShapeFault;
import org.ladderregistry.platform.Texts;

/** Searches the firms. */
@ApplicationScoped
public class SearchFirms {
    /** What {@link #search} understands. */
    public static final Set<String> PARAMETERS = Set.of(
            "q",
            "rung",
            "holds",
            "reportingUnit",
            "region",
            "park",
            "field",
            "expiresBefore",
            "asOf",
            "knownAt",
            "sort",
            "limit",
            "cursor");

    private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor");
    private static final Pattern REGION = Pattern.compile("\\d{2,6}");

    private final Knowledge knowledge;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    SearchFirms(Knowledge knowledge, Caller caller, Cursors cursors, Clock clock) {
        this.knowledge = knowledge;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws Problem 400 naming every parameter that means nothing */
    public Page<FirmView> search(Query query, Faults faults) {
        caller.require(Permission.READ_FIRMS);
        var filters = query.canonical(NOT_FILTERS);
        var search = read(query, filters, faults);
        var found = knowledge.search(search).stream()
                .map(firm -> seen(FirmView.inList(firm, search.asOf())))
                .toList();
        return Page.of(
                found, search.limit(), last -> cursors.seal(filters, List.of(key(search.sort(), last), last.uscc())));
    }

    private FirmView seen(FirmView firm) {
        return caller.may(Permission.READ_DETAILS, firm.place()) ? firm : firm.publicFacts();
    }

    private FirmSearch read(Query query, String filters, Faults faults) {
        var knownAt = query.instantUpTo(clock.instant(), "knownAt");
        var rung = query.text("rung");
        boolean none = "NONE".equals(rung);
        var sort = query.text("sort");
        var cursor = query.text("cursor");
        int limit = (int) query.number("limit", 1, Page.MOST, Page.USUAL);
        var search = new FirmSearch(
                query.text("q"),
                none ? null : query.oneOf("rung", Rung.class),
                none,
                query.oneOf("holds", Rung.class),
                known(
                        query.text("reportingUnit"),
                        "reportingUnit",
                        code -> ReportingUnit.find(code).isPresent(),
                        faults),
                region(query.text("region"), faults),
                upper(query.text("park")),
                known(query.text("field"), "field", code -> TechField.find(code).isPresent(), faults),
                query.day("expiresBefore"),
                FindFirm.dayFor(query.day("asOf"), knownAt, clock),
                knownAt,
                sortOf(sort, faults),
                sort != null && sort.startsWith("-"),
                limit,
                cursor == null || !faults.none() ? null : cursors.open(filters, cursor));
        faults.refuseIfAny();
        return search;
    }

    private static FirmSearch.Sort sortOf(@Nullable String sort, Faults faults) {
        var wanted = sort == null ? "uscc" : sort.startsWith("-") ? sort.substring(1) : sort;
        var found = Arrays.stream(FirmSearch.Sort.values())
                .filter(one -> one.parameter().equals(wanted))
                .findFirst();
        faults.addIf(
                found.isEmpty(),
                "/query/sort",
                ShapeFault.NOT_ONE_OF,
                Texts.quote(wanted),
                "uscc, name, establishedOn, -uscc, -name, -establishedOn");
        return found.orElse(FirmSearch.Sort.USCC);
    }

    private static String key(FirmSearch.Sort sort, FirmView firm) {
        return switch (sort) {
            case USCC -> firm.uscc();
            case NAME -> firm.name();
            case ESTABLISHED -> firm.establishedOn().toString();
        };
    }

    /** A code that stands for a whole prefecture or province ends in zeros that its parts don't share. */
    private static @Nullable String region(@Nullable String region, Faults faults) {
        if (region == null) {
            return null;
        }
        faults.addIf(!REGION.matcher(region).matches(), "/query/region", ShapeFault.NOT_A_CODE, Texts.quote(region));
        return region.length() == 6 ? region.replaceFirst("(00){1,2}$", "") : region;
    }

    private static @Nullable String known(
            @Nullable String code, String parameter, java.util.function.Predicate<String> exists, Faults faults) {
        boolean unknown = code != null && !exists.test(code);
        faults.addIf(unknown, Query.pointer(parameter), ShapeFault.NOT_A_CODE, Texts.quote(String.valueOf(code)));
        return code;
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : Uscc.normalise(code);
    }
}
