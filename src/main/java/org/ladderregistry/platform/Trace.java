package org.ladderregistry.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The trace that events belong to (W3C Trace Context): the caller's, or one of our own, so that what one change caused can be found. */
@ApplicationScoped
public class Trace {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String KEY = "ladder.trace";

    private final CurrentVertxRequest request;

    Trace(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The {@code traceparent} of what is done now: the request's where it has a well-formed one. */
    public String parent() {
        return current().map(Trace::of).orElseGet(Trace::begun);
    }

    /** The same for all that one request causes. */
    private static String of(RoutingContext context) {
        String known = context.get(KEY);
        if (known != null) {
            return known;
        }
        var header = context.request().getHeader("traceparent");
        var parent = header != null && TRACEPARENT.matcher(header).matches() ? header : begun();
        context.put(KEY, parent);
        return parent;
    }

    /** What the calendar does by itself answers no request. */
    private Optional<RoutingContext> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }

    private static String begun() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        var trace = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE));
        return "00-" + trace + "-" + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE)) + "-00";
    }
}
