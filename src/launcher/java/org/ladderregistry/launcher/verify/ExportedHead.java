package org.ladderregistry.launcher.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.TreeHead;

/**
 * A head as {@code GET /api/v1/events/head} answers it.
 *
 * @param publicKey the key it names itself; who trusts it has to know it from elsewhere
 */
record ExportedHead(TreeHead head, Optional<PublicKey> publicKey, Optional<byte[]> signature) {

    static ExportedHead of(JsonNode json) throws IOException {
        try {
            var head = new TreeHead(
                    json.path("origin").asText(),
                    json.path("size").asLong(-1),
                    Hash.ofHex(json.path("root").asText()),
                    Instant.parse(json.path("sealedAt").asText()));
            var key = text(json, "publicKey");
            var signature = text(json, "signature").map(Base64.getDecoder()::decode);
            return new ExportedHead(head, key.isEmpty() ? Optional.empty() : Optional.of(key(key.get())), signature);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new IOException("it is no head of a registry: " + unreadable.getMessage(), unreadable);
        }
    }

    /** A public key, as a PEM file or what stands between its lines. */
    static PublicKey key(String pem) throws IOException {
        try {
            var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance(TreeHead.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException("it is no public key of the kind " + TreeHead.ALGORITHM, unreadable);
        }
    }

    /** Whether it is signed by this key or, when none is given, by the one it names. */
    boolean isSignedBy(Optional<PublicKey> trusted) {
        var key = trusted.or(() -> publicKey);
        return key.isPresent() && signature.isPresent() && head.isSignedBy(key.get(), signature.get());
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field))
                .filter(node -> !node.isNull())
                .map(JsonNode::asText);
    }
}
