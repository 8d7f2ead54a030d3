package org.ladderregistry.ladder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;

/** The firms: read as known, and locked for a change. */
@ApplicationScoped
class Firms implements PanacheRepositoryBase<FirmRow, String> {
    private final Knowledge knowledge;
    private final FirmCalendar calendar;

    Firms(Knowledge knowledge, FirmCalendar calendar) {
        this.knowledge = knowledge;
        this.calendar = calendar;
    }

    /** The firm as known now, if it is registered. */
    Optional<Firm> known(Uscc uscc) {
        return knowledge.now(uscc);
    }

    /**
     * The firm as known at an instant. Waits for writers who may carry an older stamp: once their lock is free, every
     * later stamp lies behind the instant, and the answer stays the same for ever.
     */
    @Transactional
    Optional<Firm> known(Uscc uscc, Instant at) {
        waitForWriters(uscc);
        return knowledge.then(uscc, at);
    }

    /**
     * Locks a firm until the end of the transaction and reads it as it then is. What the days up to today have brought
     * it is told first.
     *
     * @throws Problem 404 when it is not registered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Firm lock(Uscc uscc) {
        var locked = knowledge.lock(uscc).orElseThrow(Problem::notFound);
        return calendar.upToToday(locked.firm(), locked.turnedThrough());
    }

    /**
     * Keeps others from registering the same code, until the end of the transaction, and gives the transaction its
     * number: whoever waits for writers must see this one before it has a stamp.
     *
     * @return the firm, if it is registered already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Firm> lockUnregistered(Uscc uscc) {
        return knowledge.lockCode(uscc);
    }

    private void waitForWriters(Uscc uscc) {
        var database = getEntityManager();
        database.createNativeQuery("SET LOCAL lock_timeout = '1s'").executeUpdate();
        database.createNativeQuery("SELECT pg_advisory_xact_lock_shared(hashtextextended(:uscc, 0))", Object.class)
                .setParameter("uscc", uscc.code())
                .getSingleResult();
        database.createNativeQuery("SELECT uscc FROM firm WHERE uscc = :uscc FOR SHARE", String.class)
                .setParameter("uscc", uscc.code())
                .getResultList();
    }
}
