package org.ladderregistry.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts requests, of each client and of all together, in windows of a minute. In memory, so each instance counts for itself. */
@Singleton
class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /** Beyond it whoever was quiet longest starts anew; the limit of all together still holds. */
    private static final int MOST_CLIENTS = 100_000;

    private final int clientQuota;
    private final int allQuota;
    private final TimeMeter time;
    private final Bucket all;
    private final Cache<ClientAddress, Bucket> clients;

    @Inject
    RateLimits(RateLimitSettings settings) {
        this(settings.clientPerMinute(), settings.allPerMinute(), TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(int clientQuota, int allQuota, TimeMeter time) {
        this.clientQuota = clientQuota;
        this.allQuota = allQuota;
        this.time = time;
        this.all = bucketOf(allQuota);
        // A bucket that nobody took from for a whole window is full again, and so is a new one.
        this.clients = Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(MOST_CLIENTS)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Whether a request may go on, and what its client should know of it.
     *
     * @param state what is left of the limit that is nearer, as the field {@code RateLimit} says it
     * @param secondsToWait until a request may go on again; 0 when this one may
     */
    record Verdict(String state, long secondsToWait) {
        boolean isAdmitted() {
            return secondsToWait == 0;
        }
    }

    /** One who has used up what is his takes nothing from what is left for all. */
    Verdict take(ClientAddress client) {
        var own = clients.get(client, unseen -> bucketOf(clientQuota)).tryConsumeAndReturnRemaining(1);
        if (!own.isConsumed()) {
            return verdict("client", own);
        }
        var common = all.tryConsumeAndReturnRemaining(1);
        return common.isConsumed() && own.getRemainingTokens() <= common.getRemainingTokens()
                ? verdict("client", own)
                : verdict("all", common);
    }

    /** Both limits, as the field {@code RateLimit-Policy} says them (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return "\"client\";q=%d;w=%d, \"all\";q=%d;w=%d"
                .formatted(clientQuota, WINDOW.toSeconds(), allQuota, WINDOW.toSeconds());
    }

    private Bucket bucketOf(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillIntervally(quota, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Verdict verdict(String policy, ConsumptionProbe probe) {
        var state = "\"%s\";r=%d;t=%d"
                .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
        return new Verdict(state, probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill()));
    }

    /** Rounded up: who waits so long has waited long enough. */
    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, NANOS_PER_SECOND);
    }
}
