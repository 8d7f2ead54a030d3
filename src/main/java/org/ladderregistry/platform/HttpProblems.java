package org.ladderregistry.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems that arise before a request reaches a resource (login, sizes, the database behind the login). */
@ApplicationScoped
public class HttpProblems {
    private static final int LONG_DIGITS = 18;

    private final ObjectMapper json;
    private final long largestBytes;

    HttpProblems(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.json = json;
        this.largestBytes = largest.asLongValue();
    }

    void register(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE + 1)
                .handler(this::refuseWhatIsTooLarge)
                .failureHandler(this::failed);
    }

    /** What was announced as larger than any upload: told here, since the library would hang up without a word. */
    private void refuseWhatIsTooLarge(RoutingContext context) {
        if (announcedBytes(context.request()) > largestBytes) {
            context.addEndHandler(answered -> context.request().connection().close());
            answer(context, Problem.of(ProblemType.CONTENT_TOO_LARGE));
        } else {
            context.next();
        }
    }

    /** 0 when nothing is said of a body, or not how long it is. */
    static long announcedBytes(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The library has checked that they are digits.
        return length == null ? 0 : length.length() > LONG_DIGITS ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        var thrown = context.failure();
        if (context.response().headWritten()) {
            context.next();
        } else if (thrown instanceof Problem problem) {
            answer(context, problem);
        } else if (thrown != null && Outage.isBehind(thrown)) {
            answer(context, Problem.unavailable(null));
        } else if (context.statusCode() >= 400 && (thrown == null || context.statusCode() < 500)) {
            answer(context, Problem.of(ProblemType.ofStatus(context.statusCode())));
        } else {
            context.next();
        }
    }

    /** Ends the request with a problem. */
    public void answer(RoutingContext context, Problem problem) {
        var language = Language.accepted(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var view = ProblemView.of(problem, String.valueOf(context.request().path()), language);
        var response = context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        problem.headers().forEach(response::putHeader);
        response.end(write(view));
    }

    private String write(ProblemView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
