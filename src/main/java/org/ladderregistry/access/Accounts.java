package org.ladderregistry.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The built-in accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {

    @Transactional
    Optional<Account> named(String username) {
        return find("username", username).firstResultOptional();
    }

    @Transactional
    boolean areThereAny() {
        return count() > 0;
    }
}
