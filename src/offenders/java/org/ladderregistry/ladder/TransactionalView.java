package org.ladderregistry.ladder;

import jakarta.transaction.Transactional;

/** Something made with new, on which the annotation does nothing. */
class TransactionalView {
    @Transactional
    void show() {}
}
