package org.ladderregistry.access.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The built-in accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {
    /** The account of this name; there is none under a name that could not be kept. */
    @Transactional
    Optional<Account> named(String username) {
        return GrantReading.isName(username) ? find("username", username).firstResultOptional() : Optional.empty();
    }

    @Transactional
    boolean areThereAny() {
        return count() > 0;
    }

    Optional<Account> lock(String username) {
        return named(username).map(known -> findById(known.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page in the order of the names. */
    List<Account> after(String username, int limit) {
        return find("username > ?1 ORDER BY username", username).page(0, limit).list();
    }

    /** Whether it is the only administrator that is not switched off; no other one can be taken away meanwhile. */
    boolean isLastAdministrator(Account account) {
        var others = find("role = 'administrator' AND enabled AND id <> ?1", account.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return others.isEmpty();
    }

    void endSessions(Account account) {
        getEntityManager()
                .createNativeQuery("DELETE FROM console_session WHERE account_id = :id")
                .setParameter("id", account.id())
                .executeUpdate();
    }
}
