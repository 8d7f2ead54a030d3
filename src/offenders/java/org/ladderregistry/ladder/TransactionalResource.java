package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A resource that decides where a transaction ends. */
@ApplicationScoped
class TransactionalResource {
    @Transactional
    void change() {}
}
