package org.ladderregistry.access.login;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Problem;

/**
 * Wrong passwords, counted in the database for all instances together. A guesser has to wait longer and longer; whoever
 * logs in from where they logged in before waits for nobody's failures but those of their own network with their name.
 * Each is a transaction of its own: what it was tried for may be refused and undone, the try is not.
 */
@ApplicationScoped
class LoginFailures {
    private static final Duration ORIGINS_KEPT = Duration.ofDays(90);
    private static final String UNKNOWN = "?";

    private final Session database;
    private final Audit audit;
    private final Clock clock;

    LoginFailures(Session database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Before a password is looked at. The try counts as a failure until it has succeeded, so that many at once are no way round.
     *
     * @throws Problem 429 while one has to wait
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(Attempt attempt) {
        var now = clock.instant();
        var wait = suspensions(attempt).filter(until -> until.isAfter(now)).max(Instant::compareTo);
        if (wait.isPresent()) {
            throw Problem.tooManyRequests(Duration.between(now, wait.get()));
        }
        count(attempt.nameHash(), attempt.network());
    }

    /** @param known whether there is an account of that name; else it may be anything, and is not written down */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Attempt attempt, boolean known) {
        count(Attempt.ANY, attempt.network());
        count(attempt.nameHash(), Attempt.ANY);
        var subject = known ? attempt.username() : UNKNOWN;
        audit.record(Deed.of(Action.LOGIN_FAILED, subject), null, attempt.address());
        if (Limit.NAME_FROM_NETWORK.isReachedBy(failures(attempt.nameHash(), attempt.network()))) {
            audit.record(Deed.of(Action.LOGIN_SUSPENDED, subject), null, attempt.address());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        database.createNativeMutationQuery("DELETE FROM login_failure WHERE name_hash = :name AND network = :network")
                .setParameter("name", attempt.nameHash())
                .setParameter("network", attempt.network())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        INSERT INTO login_origin AS known (name_hash, network, last_at) VALUES (:name, :network, :now)
                        ON CONFLICT (name_hash, network) DO UPDATE SET last_at = excluded.last_at
                            WHERE known.last_at < excluded.last_at - INTERVAL '1 day'""")
                .setParameter("name", attempt.nameHash())
                .setParameter("network", attempt.network())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Forgets what is old. Safe in every instance at once. */
    @Scheduled(every = "1h", delayed = "11m")
    @Transactional
    void forgetOld() {
        database.createNativeMutationQuery("DELETE FROM login_failure WHERE last_at < :limit")
                .setParameter("limit", clock.instant().minus(Limit.FORGOTTEN))
                .executeUpdate();
        database.createNativeMutationQuery("DELETE FROM login_origin WHERE last_at < :limit")
                .setParameter("limit", clock.instant().minus(ORIGINS_KEPT))
                .executeUpdate();
    }

    private Stream<Instant> suspensions(Attempt attempt) {
        var own = suspension(Limit.NAME_FROM_NETWORK, attempt.nameHash(), attempt.network());
        return isKnown(attempt)
                ? own.stream()
                : Stream.of(
                                own,
                                suspension(Limit.NETWORK, Attempt.ANY, attempt.network()),
                                suspension(Limit.NAME, attempt.nameHash(), Attempt.ANY))
                        .flatMap(Optional::stream);
    }

    private Optional<Instant> suspension(Limit limit, String nameHash, String network) {
        return select(nameHash, network)
                .flatMap(row -> limit.suspendedUntil(row.get(0, Integer.class), row.get(1, Instant.class)));
    }

    private int failures(String nameHash, String network) {
        return select(nameHash, network).map(row -> row.get(0, Integer.class)).orElse(0);
    }

    private Optional<Tuple> select(String nameHash, String network) {
        return database.createNativeQuery("""
                        SELECT failures, last_at FROM login_failure
                        WHERE name_hash = :name AND network = :network AND last_at > :limit""", Tuple.class)
                .setParameter("name", nameHash)
                .setParameter("network", network)
                .setParameter("limit", clock.instant().minus(Limit.FORGOTTEN))
                .getResultStream()
                .findFirst();
    }

    private boolean isKnown(Attempt attempt) {
        return !database.createNativeQuery(
                        "SELECT 1 FROM login_origin WHERE name_hash = :name AND network = :network", Integer.class)
                .setParameter("name", attempt.nameHash())
                .setParameter("network", attempt.network())
                .getResultList()
                .isEmpty();
    }

    private void count(String nameHash, String network) {
        database.createNativeMutationQuery("""
                        INSERT INTO login_failure AS counted (name_hash, network, failures, last_at)
                        VALUES (:name, :network, 1, :now)
                        ON CONFLICT (name_hash, network) DO UPDATE SET last_at = excluded.last_at,
                            failures = CASE WHEN counted.last_at > :limit THEN counted.failures + 1 ELSE 1 END""")
                .setParameter("name", nameHash)
                .setParameter("network", network)
                .setParameter("now", clock.instant())
                .setParameter("limit", clock.instant().minus(Limit.FORGOTTEN))
                .executeUpdate();
    }
}
