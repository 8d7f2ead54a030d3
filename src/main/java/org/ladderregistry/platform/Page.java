package org.ladderregistry.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, and where it goes on.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** The largest {@code limit}. */
    public static final int MOST = 500;

    /** The {@code limit} when none is given. */
    public static final int USUAL = 50;

    /** A page of {@code limit} from one item more than that, which tells whether there is another page. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        var items = oneMore.size() > limit ? oneMore.subList(0, limit) : oneMore;
        return new Page<>(items, oneMore.size() > limit ? cursor.apply(items.getLast()) : null);
    }

    /** The page with its {@code Link} to the next one. */
    public Response answer(UriInfo uri) {
        var answer = Response.ok(this);
        if (next != null) {
            var address =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            answer.header("Link", "<%s>; rel=\"next\"".formatted(address));
        }
        return answer.build();
    }
}
