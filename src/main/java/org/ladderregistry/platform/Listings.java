package org.ladderregistry.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Lists without filters, in the order of a name that each item has for itself. */
@ApplicationScoped
public class Listings {
    private final Cursors cursors;

    Listings(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Where items are found. */
    @FunctionalInterface
    public interface Source<T> {
        /** So many in the order of their names, after one. */
        List<T> after(String name, int limit);
    }

    /**
     * The page that {@code limit} and {@code cursor} ask for.
     *
     * @param list its name, so that no other list's cursor is taken
     * @throws Problem 400 naming every parameter that means nothing
     */
    public <T> Response page(String list, UriInfo uri, Source<T> source, Function<T, String> name) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Set.of("limit", "cursor"), faults);
        int limit = (int) query.number("limit", 1, Page.MOST, Page.USUAL);
        var cursor = query.text("cursor");
        faults.refuseIfAny();
        var after = cursor == null ? "" : cursors.open(list, cursor).getFirst();
        return Page.of(source.after(after, limit + 1), limit, last -> cursors.seal(list, List.of(name.apply(last))))
                .answer(uri);
    }
}
