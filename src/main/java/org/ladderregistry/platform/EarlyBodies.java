package org.ladderregistry.platform;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes small JSON bodies off the wire before a worker thread is asked to do anything: one that reads a body itself waits
 * for the event loop at every piece. Only behind the login, so that nobody in particular fills no memory.
 */
@ApplicationScoped
class EarlyBodies {
    /** Behind the login and its policies (-200, -100), before every resource. */
    private static final int BEHIND_THE_LOGIN = 0;

    private static final int SMALL_BYTES = 1 << 16;
    private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,6}");
    private static final Pattern JSON = Pattern.compile("application/(merge-patch\\+)?json");

    private final BodyHandler bodies = BodyHandler.create(false).setBodyLimit(SMALL_BYTES);

    void register(@Observes Router router) {
        router.route("/api/*").order(BEHIND_THE_LOGIN).handler(this::take);
    }

    private void take(RoutingContext context) {
        // After a first login the request goes on in a worker thread, which reads its body as it always could.
        if (Context.isOnEventLoopThread() && isSmallJson(context)) {
            context.request().resume();
            bodies.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isSmallJson(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        int length = announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        return type != null && JSON.matcher(type).lookingAt() && length > 0 && length <= SMALL_BYTES;
    }

    private static int announced(@Nullable String length) {
        return length != null && FEW_DIGITS.matcher(length).matches() ? Integer.parseInt(length) : 0;
    }
}
