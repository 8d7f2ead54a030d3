package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** What the ways in ask about accounts and tokens. */
@ApplicationScoped
public class Credentials {
    /** What an unknown name is checked against, so that it takes as long to refuse as a known one. */
    private static final String NOBODYS_HASH = Passwords.hash(Passwords.random());

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Clock clock;

    Credentials(Accounts accounts, ApiTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** An account that somebody has shown to be theirs. */
    public record Known(UUID id, Login login) {
        static Known of(Account account, Via via) {
            return new Known(account.id(), account.login(via));
        }
    }

    /** Whether there is an account of this name. */
    public boolean isAccount(String username) {
        return accounts.named(username).isPresent();
    }

    /**
     * The account of this name, when this is its password and it is not switched off. Hashing is slow, and meant to be: no
     * transaction goes on meanwhile, or logins at once would hold every connection there is.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Known> withPassword(String username, String password, Via via) {
        var account = accounts.named(username);
        if (account.isEmpty()) {
            Passwords.matches(password, NOBODYS_HASH);
        }
        return account.filter(known -> known.hasPassword(password))
                .filter(Account::isEnabled)
                .map(known -> Known.of(known, via));
    }

    /** The login of an account's session, when the account is not switched off. */
    @Transactional
    public Optional<Login> ofSession(UUID account) {
        return accounts.findByIdOptional(account).filter(Account::isEnabled).map(known -> known.login(Via.SESSION));
    }

    /** The login that a token is good for; nothing when it is none of ours, was revoked or has expired. Notes that it was used. */
    @Transactional
    public Optional<Login> ofToken(String text) {
        var now = clock.instant();
        return ApiTokenText.read(text)
                .flatMap(read -> tokens.findByIdOptional(read.id()).filter(known -> known.isGoodFor(read, now)))
                .map(token -> {
                    noteUse(token, now);
                    return token.login();
                });
    }

    /** Only when it is worth it: a busy client writes one row a minute. */
    private void noteUse(ApiToken token, Instant now) {
        if (token.isUseWorthNoting(now)) {
            tokens.noteUse(token, now);
        }
    }

    /**
     * Gives an account the password that its owner has chosen. All its sessions end.
     *
     * @throws Problem 422 when it is too short or easily guessed
     */
    @Transactional
    public void choosePassword(String username, String password, String pointer) {
        var faults = new Faults();
        PasswordRules.check(password, username, pointer, faults);
        faults.refuseIfAny();
        var account = accounts.lock(username).orElseThrow(Problem::notFound);
        account.setPassword(password, false);
        accounts.flush();
        accounts.endSessions(account);
    }
}
