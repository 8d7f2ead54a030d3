package org.ladderregistry.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * A body has to be there in time, as a whole: the library bounds only how long nothing comes, and whoever sends a byte now and
 * then would hold a connection, and the thread that reads, for ever.
 */
@ApplicationScoped
public class BodyDeadline {
    private static final int SHARE_OF_A_FURTHER_MIB = 3;

    private final HttpProblems problems;
    private final Duration patience;

    BodyDeadline(HttpProblems problems, HttpSettings settings) {
        this.problems = problems;
        this.patience = settings.bodyTimeout();
    }

    void register(@Observes Router router) {
        // Behind HttpProblems, which refuses what is announced as too large.
        router.route().order(Integer.MIN_VALUE + 2).handler(this::watch);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (announcesBody(request)) {
            var timer = context.vertx().setTimer(patienceFor(request).toMillis(), late -> hangUp(context));
            // An answer may go out before the body has come in: then the timer goes on.
            context.addEndHandler(answered -> {
                if (request.isEnded()) {
                    context.vertx().cancelTimer(timer);
                }
            });
        }
        context.next();
    }

    private void hangUp(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return;
        }
        if (context.response().headWritten()) {
            request.connection().close();
        } else {
            context.addEndHandler(answered -> request.connection().close());
            problems.answer(context, Problem.of(ProblemType.REQUEST_TIMEOUT));
        }
    }

    private Duration patienceFor(HttpServerRequest request) {
        return patience(patience, HttpProblems.announcedBytes(request));
    }

    static Duration patience(Duration upToOneMib, long bytes) {
        var furtherMib = Math.max(0, bytes - 1) / BodyReader.LARGEST_BYTES;
        return upToOneMib.plus(upToOneMib.dividedBy(SHARE_OF_A_FURTHER_MIB).multipliedBy(furtherMib));
    }

    private static boolean announcesBody(HttpServerRequest request) {
        return HttpProblems.announcedBytes(request) > 0
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (request.version() == HttpVersion.HTTP_2 && !request.isEnded());
    }
}
