package org.ladderregistry.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/** The caller's trace (W3C Trace Context), handed on to the events that a request causes. */
@ApplicationScoped
public class Trace {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private final CurrentVertxRequest request;

    Trace(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The request's {@code traceparent}; empty outside a request, or when it is not well formed. */
    public Optional<String> parent() {
        return Optional.ofNullable(request.getCurrent())
                .map(context -> context.request().getHeader("traceparent"))
                .filter(header -> TRACEPARENT.matcher(header).matches());
    }
}
