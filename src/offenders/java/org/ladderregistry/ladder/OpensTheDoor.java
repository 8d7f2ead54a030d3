package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import org.ladderregistry.platform.OneTransaction;

/** A use case that takes itself for a request. */
@ApplicationScoped
class OpensTheDoor {
    @OneTransaction
    void change() {}
}
