package org.ladderregistry.platform;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can't be answered as asked, and why. Mapped to {@code application/problem+json} in one place. */
public final class Problem extends RuntimeException {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final ProblemType type;
    private final List<Fault> faults;
    private final Map<String, String> headers;

    private Problem(ProblemType type, List<Fault> faults, Map<String, String> headers, @Nullable Throwable cause) {
        super(type.slug() + " " + faults, cause, true, cause != null);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.headers = headers;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, List.of(), Map.of(), null);
    }

    /** There is nothing of that name. */
    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    public static Problem of(ProblemType type, Fault... faults) {
        return new Problem(type, List.of(faults), Map.of(), null);
    }

    /** The problem whose type follows from the gravest of the faults. */
    public static Problem refused(List<Fault> faults) {
        var gravest = faults.stream()
                .map(fault -> fault.code().kind())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Problem(gravest.type(), faults, Map.of(), null);
    }

    public static Problem refused(String pointer, FaultCode code, @Nullable Object... arguments) {
        return refused(List.of(Fault.at(pointer, code, arguments)));
    }

    /** @param wait how long the caller has to; told in whole seconds */
    public static Problem tooManyRequests(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(
                ProblemType.TOO_MANY_REQUESTS, List.of(), Map.of("Retry-After", String.valueOf(seconds)), null);
    }

    public static Problem unavailable(@Nullable Throwable cause) {
        return new Problem(ProblemType.UNAVAILABLE, List.of(), retryAfter(RETRY_AFTER_SECONDS), cause);
    }

    /** @param seconds after which the same is worth trying again */
    public static Problem tooManyRequests(long seconds) {
        return new Problem(ProblemType.TOO_MANY_REQUESTS, List.of(), retryAfter(seconds), null);
    }

    private static Map<String, String> retryAfter(long seconds) {
        return Map.of("Retry-After", String.valueOf(seconds));
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
