package org.ladderregistry.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opaque places in a sorted list: sealed, so that one that was tampered with or taken from another query is refused. */
@ApplicationScoped
public class Cursors {
    private static final int SEAL_BYTES = 16;
    private static final String POINTER = "/query/cursor";

    private final Secrets secrets;
    private final ObjectMapper json;

    Cursors(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** A cursor for the place after {@code keys} in the list that {@code query} describes. */
    public String seal(String query, List<String> keys) {
        try {
            var content = json.writeValueAsBytes(keys);
            var sealed = ByteBuffer.allocate(SEAL_BYTES + content.length)
                    .put(sealOf(query, content))
                    .put(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 400 when the cursor is not one of ours for this query */
    public List<String> open(String query, String cursor) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            var content = Arrays.copyOfRange(sealed, Math.min(SEAL_BYTES, sealed.length), sealed.length);
            var seal = Arrays.copyOf(sealed, SEAL_BYTES);
            if (!MessageDigest.isEqual(seal, sealOf(query, content))) {
                throw Problem.refused(POINTER, ShapeFault.BAD_CURSOR);
            }
            return List.of(json.readValue(content, String[].class));
        } catch (IllegalArgumentException | java.io.IOException unreadable) {
            throw Problem.refused(POINTER, ShapeFault.BAD_CURSOR);
        }
    }

    private byte[] sealOf(String query, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secrets.key("cursor"), "HmacSHA256"));
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
