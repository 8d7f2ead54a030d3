package org.ladderregistry.platform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every POST its {@code Idempotency-Key}: answers again what was answered, and keeps refusals. */
public class IdempotencyFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotentAnswers answers;
    private final IdempotentRequest request;
    private final SecurityIdentity caller;

    IdempotencyFilter(IdempotentAnswers answers, IdempotentRequest request, SecurityIdentity caller) {
        this.answers = answers;
        this.request = request;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.USER)
    public Optional<Response> answerAgain(ContainerRequestContext context) throws IOException {
        var given = context.getHeaderString(HEADER);
        if (given == null || !context.getMethod().equals(HttpMethod.POST)) {
            return Optional.empty();
        }
        if (!KEY.matcher(given).matches()) {
            throw Problem.refused("/header/" + HEADER, ShapeFault.BAD_KEY);
        }
        var body = BodyReader.bounded(context.getEntityStream());
        context.setEntityStream(new ByteArrayInputStream(body));
        var key = new IdempotentRequest.Key(scope(context, given), digest().digest(body));
        request.is(key);
        return answers.find(key);
    }

    @ServerResponseFilter
    public void keepRefusal(ContainerResponseContext answer) {
        int status = answer.getStatus();
        boolean isFinal = status >= 400 && status < 500 && status != 401 && status != 429;
        if (!isFinal || request.key().isEmpty() || request.isSettled() || reusesKey(answer)) {
            return;
        }
        request.settle();
        answers.keepRefusal(status, answer.getStringHeaders(), answer.getEntity())
                .ifPresent(first -> replace(answer, first));
    }

    /** That the key was reused says nothing of what its first use is answered. */
    private static boolean reusesKey(ContainerResponseContext answer) {
        return answer.getEntity() instanceof ProblemView problem
                && problem.type().endsWith(ProblemType.IDEMPOTENCY_KEY_REUSED.slug());
    }

    private static void replace(ContainerResponseContext answer, Response first) {
        answer.setStatus(first.getStatus());
        answer.setEntity(first.getEntity());
        answer.getHeaders().clear();
        answer.getHeaders().putAll(new MultivaluedHashMap<>(first.getHeaders()));
    }

    private byte[] scope(ContainerRequestContext context, String key) {
        var path = context.getUriInfo().getRequestUri().getRawPath();
        var digest = digest();
        for (var part : new String[] {caller.getPrincipal().getName(), context.getMethod(), path, key}) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
