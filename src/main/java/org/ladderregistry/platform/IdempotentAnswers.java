package org.ladderregistry.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The first answer to each {@code Idempotency-Key}: kept with the change it answers, given again ever after. */
@ApplicationScoped
class IdempotentAnswers {
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final Duration KEPT = Duration.ofDays(14);
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Session database;
    private final ObjectMapper json;
    private final Clock clock;
    private final IdempotentRequest request;

    IdempotentAnswers(Session database, ObjectMapper json, Clock clock, IdempotentRequest request) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.request = request;
    }

    /** Thrown inside the transaction to undo it, because the same key was answered while it ran. */
    static final class AnsweredMeanwhile extends RuntimeException {
        AnsweredMeanwhile() {
            super(null, null, false, false);
        }
    }

    /** Keeps an answer in the transaction at hand, when the request has a key. */
    Response keep(Response answer) {
        if (request.key().isEmpty()) {
            return answer;
        }
        var body = answer.hasEntity() ? write(answer.getEntity()) : null;
        var kept = answer.getEntity() instanceof ShownOnce secret ? write(secret.withoutSecret()) : body;
        if (!insert(request.key().get(), answer.getStatus(), headersOf(answer.getStringHeaders()), kept)) {
            throw new AnsweredMeanwhile();
        }
        request.settle();
        return Response.fromResponse(answer)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /**
     * Keeps a refusal, whose own transaction is gone, in a new one.
     *
     * @return the answer that was there already, when another request with the key was quicker
     */
    Optional<Response> keepRefusal(int status, MultivaluedMap<String, String> headers, Object entity) {
        var key = request.key().orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean first = insert(key, status, headersOf(headers), write(entity));
            return first ? Optional.empty() : find(key);
        });
    }

    /** The answer given to this key before, if any. */
    Optional<Response> find(IdempotentRequest.Key key) {
        var kept = QuarkusTransaction.joiningExisting().call(() -> select(key.scope()));
        return kept.map(row -> {
            if (!MessageDigest.isEqual(row.get("body_hash", byte[].class), key.bodyHash())) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
            request.settle();
            return replay(row);
        });
    }

    Response answered() {
        return find(request.key().orElseThrow()).orElseThrow();
    }

    /** Forgets old answers. Safe in every instance at once: what one has forgotten the others don't find. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forgetOld() {
        database.createNativeMutationQuery("DELETE FROM idempotent_answer WHERE recorded_at < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<Tuple> select(byte[] scope) {
        return database.createNativeQuery(
                        "SELECT body_hash, status, headers, body FROM idempotent_answer WHERE scope = :scope",
                        Tuple.class)
                .setParameter("scope", scope)
                .getResultStream()
                .findFirst();
    }

    private boolean insert(IdempotentRequest.Key key, int status, Map<String, String> headers, @Nullable String body) {
        database.flush();
        return database.createNativeMutationQuery("""
                                INSERT INTO idempotent_answer (scope, body_hash, status, headers, body, recorded_at)
                                VALUES (:scope, :bodyHash, :status, :headers, :body, :now) ON CONFLICT DO NOTHING""")
                        .setParameter("scope", key.scope())
                        .setParameter("bodyHash", key.bodyHash())
                        .setParameter("status", status)
                        .setParameter("headers", write(headers))
                        .setParameter("body", body)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private Response replay(Tuple row) {
        var answer = Response.status(row.get("status", Integer.class)).entity(row.get("body", String.class));
        readHeaders(row.get("headers", String.class)).forEach(answer::header);
        return answer.header(REPLAYED, "true").build();
    }

    private static Map<String, String> headersOf(MultivaluedMap<String, String> headers) {
        var kept = new TreeMap<String, String>();
        KEPT_HEADERS.stream()
                .filter(headers::containsKey)
                .forEach(name -> kept.put(name, String.valueOf(headers.getFirst(name))));
        kept.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        return kept;
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> readHeaders(String text) {
        try {
            return json.readValue(text, Map.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String write(Object entity) {
        try {
            return entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
