package org.ladderregistry.access.login;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How browsers come into the console: addresses, the session's cookie, and where they go from the login page. */
public final class ConsoleLogin {
    public static final String HOME = "/console";
    public static final String PAGE = "/console/login";
    public static final String LOGOUT = "/console/logout";
    public static final String PASSWORD = "/console/password";
    /** Where the provider's login begins, and where it comes back to. */
    public static final String PROVIDER = "/console/login/oidc";

    /** The prefix binds it to this host and to TLS (or the machine itself). */
    public static final String COOKIE = "__Host-ladder";

    private static final String PROVIDERS_COOKIE = "q_session";
    /** A page of the console, with its query: no other host, no other scheme, nothing a browser could read so. */
    private static final Pattern OUR_PAGE = Pattern.compile("/console(?:/[A-Za-z0-9_.~/%-]*)?(?:\\?[\\w.~%&=+-]*)?");

    private static final int SEE_OTHER = 303;

    private ConsoleLogin() {}

    /** The caller's address, as far as the proxies in front are to be trusted. */
    public static String addressOf(@Nullable RoutingContext context) {
        var remote = context == null ? null : context.request().remoteAddress();
        return remote == null ? "unknown" : String.valueOf(remote.hostAddress());
    }

    static boolean isConsole(RoutingContext context) {
        var path = context.normalizedPath();
        return path.equals("/") || path.equals(HOME) || path.startsWith(HOME + "/");
    }

    static @Nullable String sessionOf(RoutingContext context) {
        var cookie = context.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    static boolean isProvidersOwn(RoutingContext context) {
        return context.normalizedPath().equals(PROVIDER);
    }

    static boolean isOfProvider(RoutingContext context) {
        return isProvidersOwn(context)
                || context.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(PROVIDERS_COOKIE));
    }

    /** Whether a person looks at a page, who can be led elsewhere. */
    static boolean isForPeople(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return isConsole(context)
                && context.request().method().equals(HttpMethod.GET)
                && accepted != null
                && accepted.contains("text/html");
    }

    static ChallengeData redirect(RoutingContext context) {
        var to = ownPage(context.request().uri());
        var page = to.equals(HOME) ? PAGE : PAGE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION.toString(), page);
    }

    /** The page to go to: the one that was asked for when it is ours, else the first. */
    public static String ownPage(@Nullable String wanted) {
        if (wanted == null || wanted.contains("//") || wanted.startsWith(PAGE)) {
            return HOME;
        }
        return OUR_PAGE.matcher(wanted).matches() ? wanted : HOME;
    }
}
