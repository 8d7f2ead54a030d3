package org.ladderregistry.platform;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request to what is {@link RateLimited} go on, or not, before it costs anything. */
public class RateLimitFilter {
    private final RateLimits limits;
    private final CurrentVertxRequest request;

    RateLimitFilter(RateLimits limits, CurrentVertxRequest request) {
        this.limits = limits;
        this.request = request;
    }

    /** @throws Problem 429 when there were too many */
    @RateLimited
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION, nonBlocking = true)
    public void count() {
        var context = request.getCurrent();
        var client = ClientAddress.of(context.request().remoteAddress());
        var verdict = limits.take(client);
        // Straight to the answer, whatever becomes of it.
        context.response().putHeader("RateLimit-Policy", limits.policy()).putHeader("RateLimit", verdict.state());
        if (!verdict.isAdmitted()) {
            throw Problem.tooManyRequests(verdict.secondsToWait());
        }
    }
}
