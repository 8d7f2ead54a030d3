package org.ladderregistry.platform;

/** An answer with a secret in it. Answers are kept for their {@code Idempotency-Key}; of this one all but the secret. */
public interface ShownOnce {
    /** The answer as it is kept, and given to whoever asks again. */
    ShownOnce withoutSecret();
}
