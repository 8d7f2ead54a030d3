package org.ladderregistry.access.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens. */
@ApplicationScoped
class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID> {
    void noteUse(ApiToken token, Instant now) {
        update("lastUsedAt = ?1 WHERE id = ?2", now, token.id());
    }

    boolean isTaken(String name) {
        return count("name", name) > 0;
    }

    /** The token of this name; there is none under a name that could not be kept. */
    Optional<ApiToken> named(String name) {
        return GrantReading.isName(name) ? find("name", name).firstResultOptional() : Optional.empty();
    }

    Optional<ApiToken> lock(String name) {
        return named(name).map(known -> findById(known.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page in the order of the names. */
    List<ApiToken> after(String name, int limit) {
        return find("name > ?1 ORDER BY name", name).page(0, limit).list();
    }
}
