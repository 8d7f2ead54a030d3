package org.ladderregistry.platform;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The {@code Idempotency-Key} of the request at hand, if it has one. */
@RequestScoped
class IdempotentRequest {
    private Optional<Key> key = Optional.empty();
    private boolean settled;

    /**
     * @param scope hash of caller, method, path and key
     * @param bodyHash hash of the body's bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Key(byte[] scope, byte[] bodyHash) {}

    Optional<Key> key() {
        return key;
    }

    void is(Key given) {
        key = Optional.of(given);
    }

    /** The answer is kept, or came from what was kept. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }
}
