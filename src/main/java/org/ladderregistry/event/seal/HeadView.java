package org.ladderregistry.event.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The newest sealed head as it goes out. */
@Schema(
        name = "SealedHead",
        description = "Which entries there are and in which order, signed; how to check it is in docs/operations.md")
public record HeadView(
        String origin,
        long size,
        String root,
        Instant sealedAt,
        @Nullable String keyId,
        @Nullable String publicKey,
        @Nullable String signature) {

    static HeadView of(Seal seal) {
        var head = seal.head();
        var key = seal.signed().map(Seal.Signed::publicKey);
        var base64 = Base64.getEncoder();
        return new HeadView(
                head.origin(),
                head.size(),
                head.root().hex(),
                head.sealedAt(),
                key.map(HeadView::fingerprint).orElse(null),
                key.map(base64::encodeToString).orElse(null),
                seal.signed().map(one -> base64.encodeToString(one.signature())).orElse(null));
    }

    private static String fingerprint(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
