package org.ladderregistry.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems that arise before a request reaches a resource (login, sizes, the database behind the login). */
@ApplicationScoped
public class HttpProblems {
    private final ObjectMapper json;

    HttpProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        var thrown = context.failure();
        if (context.response().headWritten()) {
            context.next();
        } else if (thrown instanceof Problem problem) {
            answer(context, problem);
        } else if (thrown != null && Outage.isBehind(thrown)) {
            answer(context, Problem.unavailable(null));
        } else if (thrown == null && context.statusCode() >= 400) {
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
