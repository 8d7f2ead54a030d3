package org.ladderregistry.event.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;

/**
 * What the registry stands for: these events, in this order, and no others before them.
 *
 * @param origin the registry, by the {@code source} of its events
 * @param size how many events
 * @param root of the tree over them
 * @param sealedAt when it was signed, in microseconds at most
 */
public record TreeHead(String origin, long size, Hash root, Instant sealedAt) {
    /** How heads are signed. */
    public static final String ALGORITHM = "Ed25519";

    /** What is signed: canonical JSON (RFC 8785) of the four, which a person can put together with {@code jq -jcS}. */
    public byte[] signedText() {
        return "{\"origin\":\"%s\",\"root\":\"%s\",\"sealedAt\":\"%s\",\"size\":%d}"
                .formatted(escaped(origin), root.hex(), sealedAt, size)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this very head was signed with the key that belongs to this one. */
    public boolean isSignedBy(PublicKey key, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signedText());
            return check.verify(signature);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
