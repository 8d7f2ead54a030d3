package org.ladderregistry.access.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Login;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/**
 * What stands before every page of the console. A form is taken from our own pages only: every browser says where a form
 * comes from, and what says nothing is refused here. And who has a password that somebody else knows chooses another one
 * first.
 */
public class ConsoleGate {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WITH_ANY_PASSWORD =
            Set.of(ConsoleLogin.PAGE, ConsoleLogin.PASSWORD, ConsoleLogin.LOGOUT);

    private final Caller caller;

    ConsoleGate(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 for a form that doesn't say where it comes from */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Optional<Response> check(RoutingContext context) {
        if (!ConsoleLogin.isConsole(context)) {
            return Optional.empty();
        }
        var request = context.request();
        if (!SAFE.contains(request.method().name()) && !saysWhereFrom(request)) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        boolean mustChange = caller.login().filter(Login::mustChangePassword).isPresent();
        return mustChange && !WITH_ANY_PASSWORD.contains(context.normalizedPath())
                ? Optional.of(
                        Response.seeOther(URI.create(ConsoleLogin.PASSWORD)).build())
                : Optional.empty();
    }

    /** What it says, and that it is not another site's, was looked at before. */
    private static boolean saysWhereFrom(HttpServerRequest request) {
        return request.getHeader("Sec-Fetch-Site") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
    }
}
