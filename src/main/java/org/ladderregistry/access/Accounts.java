package org.ladderregistry.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The built-in accounts. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /** The account of this name; there is none under a name that could not be kept. */
    @Transactional
    Optional<Account> named(String username) {
        return USERNAME.matcher(username).matches()
                ? find("username", username).firstResultOptional()
                : Optional.empty();
    }

    @Transactional
    boolean areThereAny() {
        return count() > 0;
    }
}
