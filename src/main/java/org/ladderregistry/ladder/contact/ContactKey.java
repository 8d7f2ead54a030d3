package org.ladderregistry.ladder.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ladderregistry.kernel.Uscc;

/**
 * One of the operator's keys: AES-256-GCM under a random nonce, bound to the firm, so that what was sealed for one firm
 * does not open for another. Sealed: a byte for this form, 12 of the nonce, then the text with its tag of 16.
 */
final class ContactKey {
    static final int BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Between name and phone: neither has control characters. */
    private static final String BORDER = "\0";

    private final String id;
    private final SecretKeySpec key;

    /** @param bytes 32 of them */
    ContactKey(String id, byte[] bytes) {
        this.id = id;
        this.key = new SecretKeySpec(bytes, "AES");
    }

    String id() {
        return id;
    }

    boolean hasSameBytesAs(ContactKey other) {
        return MessageDigest.isEqual(key.getEncoded(), other.key.getEncoded());
    }

    byte[] seal(Uscc uscc, Contact contact) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var text = (contact.name() + BORDER + contact.phone()).getBytes(StandardCharsets.UTF_8);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, uscc).doFinal(text);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed for this firm with this key; nothing, when it was not, or was altered since. */
    Optional<Contact> open(Uscc uscc, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES || sealed[0] != FORM) {
            return Optional.empty();
        }
        var parts = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        var nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        var rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(read(cipher(Cipher.DECRYPT_MODE, nonce, uscc).doFinal(rest)));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Uscc uscc) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(uscc.code().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Contact read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int border = text.indexOf(BORDER);
        return new Contact(text.substring(0, border), text.substring(border + 1));
    }
}
