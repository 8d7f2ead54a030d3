package org.ladderregistry.platform;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where something thrown becomes an answer. */
public class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper
    public Response chosenByLibrary(WebApplicationException thrown, UriInfo uri, HttpHeaders headers) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        var answer = answer(Problem.of(ProblemType.ofStatus(status)), uri, headers);
        return thrown instanceof NotAllowedException
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, OfferedMethods.atThisAddress())
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED), uri, headers);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException thrown, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.of(ProblemType.FORBIDDEN), uri, headers);
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable thrown, UriInfo uri, HttpHeaders headers) {
        if (Outage.deepest(thrown) instanceof HttpClosedException) {
            // Who would read it hung up, or was hung up on, before the request was there.
            return Response.status(ProblemType.REQUEST_TIMEOUT.status()).build();
        }
        if (Outage.isBehind(thrown)) {
            LOG.warnf("The database is away: %s", Outage.deepest(thrown).getMessage());
            return answer(Problem.unavailable(thrown), uri, headers);
        }
        // As it came, encoded: decoded, a line break in it would begin a line of its own.
        LOG.errorf(thrown, "%s failed", uri.getRequestUri().getRawPath());
        return answer(Problem.of(ProblemType.INTERNAL), uri, headers);
    }

    /** A problem as JSON, in the caller's language. */
    public static Response answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        var language = Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(ProblemView.of(problem, uri.getRequestUri().getRawPath(), language));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
