package org.ladderregistry.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ladderregistry.access.Login;

/**
 * Logins that were verified, for a minute, in this process, under a keyed hash: slow hashes are for thieves of the
 * database, not for every request of a busy client. What was changed meanwhile holds everywhere within that minute.
 */
@ApplicationScoped
class RememberedLogins {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Login> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    RememberedLogins() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
    }

    Optional<Login> find(String name, String secret) {
        return Optional.ofNullable(verified.getIfPresent(keyOf(name, secret)));
    }

    /** What {@code verify} finds; it is asked once, however many requests bring the same. */
    Login findOr(String name, String secret, Supplier<Login> verify) {
        return verified.get(keyOf(name, secret), unseen -> verify.get());
    }

    private ByteBuffer keyOf(String name, String secret) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
