package org.ladderregistry.platform;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps browsers from doing harm: with an answer, by its headers (those that are always the same are settings), and in the
 * name of another site, since a remembered login goes along with whatever that site makes them send.
 */
@ApplicationScoped
public class BrowserSafety {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";
    private static final String NO_PAGE =
            "default-src 'none'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String FOR_THE_CALLER_ONLY = "private, no-cache";
    private static final String HTTPS = "https";

    private final HttpProblems problems;

    BrowserSafety(HttpProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(BrowserSafety::sayWhatIsUnsaid);
        router.route().order(Integer.MIN_VALUE + 1).handler(this::refuseOtherSites);
    }

    /** When the answer begins, since a resource's headers are added to those that are there already. */
    private static void sayWhatIsUnsaid(RoutingContext context) {
        context.addHeadersEndHandler(begins -> {
            var headers = context.response().headers();
            putIfAbsent(headers, "Content-Security-Policy", NO_PAGE);
            putIfAbsent(headers, HttpHeaders.CACHE_CONTROL, FOR_THE_CALLER_ONLY);
            // RFC 6797: only where nobody on the way can have made it up.
            if (HTTPS.equals(context.request().scheme())) {
                headers.set("Strict-Transport-Security", A_YEAR);
            }
        });
        context.next();
    }

    private static void putIfAbsent(MultiMap headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    private void refuseOtherSites(RoutingContext context) {
        var request = context.request();
        if (SAFE.contains(request.method()) || isFromHere(request)) {
            context.next();
        } else {
            problems.answer(context, Problem.of(ProblemType.FORBIDDEN));
        }
    }

    /** Browsers say where a request comes from, of themselves and beyond the reach of scripts; other clients say nothing. */
    private static boolean isFromHere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return site == null ? origin == null || namesThisHost(origin, request) : FROM_HERE.contains(site);
    }

    private static boolean namesThisHost(String origin, HttpServerRequest request) {
        var authority = request.authority();
        try {
            var uri = new URI(origin);
            return authority != null
                    && uri.getHost() != null
                    && uri.getHost().equalsIgnoreCase(authority.host())
                    && port(uri.getPort(), uri.getScheme()) == port(authority.port(), uri.getScheme());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Unsaid, it is the scheme's. */
    private static int port(int said, @Nullable String scheme) {
        if (said > 0) {
            return said;
        }
        return HTTPS.equals(String.valueOf(scheme).toLowerCase(Locale.ROOT)) ? 443 : 80;
    }
}
