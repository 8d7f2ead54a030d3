package org.ladderregistry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Login with a built-in account. A password that was verified is remembered for a minute, in this process, under a
 * keyed hash: the slow hash is for thieves of the database, not for every request of a busy client.
 */
@ApplicationScoped
class AccountLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 10_000;
    private static final String MAC = "HmacSHA256";

    /** What an unknown name is checked against, so that it takes as long to refuse as a known one. */
    private static final String NOBODYS_HASH = Passwords.hash(Passwords.random());

    private final Accounts accounts;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, SecurityIdentity> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    AccountLogin(Accounts accounts) {
        this.accounts = accounts;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest login, AuthenticationRequestContext context) {
        var username = login.getUsername();
        var password = new String(login.getPassword().getPassword());
        var remembered = verified.getIfPresent(keyOf(username, password));
        return remembered != null
                ? Uni.createFrom().item(remembered)
                : context.runBlocking(() -> verify(username, password));
    }

    private SecurityIdentity verify(String username, String password) {
        return verified.get(keyOf(username, password), unseen -> check(username, password));
    }

    private SecurityIdentity check(String username, String password) {
        var account = accounts.named(username);
        if (account.isEmpty()) {
            Passwords.matches(password, NOBODYS_HASH);
        }
        if (!account.map(known -> known.hasPassword(password)).orElse(false)) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.orElseThrow().username()))
                .addRole(account.orElseThrow().role())
                .build();
    }

    private ByteBuffer keyOf(String username, String password) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
