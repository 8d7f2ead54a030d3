package org.ladderregistry.ladder.contact;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;

/**
 * A row of the table: sealed with a key, or plain, from before there were keys.
 *
 * @param plain null when it is sealed
 * @param keyId null when it is plain, as is {@code sealed}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record KeptContact(
        Uscc uscc, @Nullable Contact plain, @Nullable String keyId, byte @Nullable [] sealed, Instant recordedAt) {
    private static final Logger LOG = Logger.getLogger(KeptContact.class);

    static KeptContact of(Tuple row) {
        var keyId = row.get("key_id", String.class);
        var plain = keyId == null ? new Contact(text(row, "name"), text(row, "phone")) : null;
        return new KeptContact(
                Uscc.of(text(row, "uscc")),
                plain,
                keyId,
                row.get("sealed", byte[].class),
                row.get("recorded_at", Instant.class));
    }

    /** What it holds; nothing, when none of the keys opens it. */
    Optional<Contact> opened(ContactKeys keys) {
        return plain != null ? Optional.of(plain) : keys.named(key()).flatMap(key -> key.open(uscc, bytes()));
    }

    /** @throws Problem 409 when none of the keys opens it; it is up to the operator then */
    Contact openedOrRefused(ContactKeys keys) {
        return opened(keys).orElseThrow(() -> {
            LOG.warnf("The contact of %s does not open with the key %s", uscc.code(), key());
            return keys.named(key()).isPresent()
                    ? Problem.refused("", ContactFault.CONTACT_DOES_NOT_OPEN)
                    : Problem.refused("", ContactFault.CONTACT_KEY_UNKNOWN, key());
        });
    }

    private String key() {
        return Objects.requireNonNull(keyId);
    }

    private byte[] bytes() {
        return Objects.requireNonNull(sealed);
    }

    private static String text(Tuple row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "KeptContact[" + uscc.code() + ", …]";
    }
}
