package org.ladderregistry.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.account.Credentials;
import org.ladderregistry.platform.Problem;

/** Is this the password of that account? The same answer, in about the same time, whether or not there is such an account. */
@ApplicationScoped
class PasswordCheck {
    private final Credentials credentials;
    private final LoginFailures failures;

    PasswordCheck(Credentials credentials, LoginFailures failures) {
        this.credentials = credentials;
        this.failures = failures;
    }

    /**
     * @param address the caller's
     * @return nothing for a wrong name or password, or an account that is switched off
     * @throws Problem 429 after too many of them
     */
    Optional<Credentials.Known> check(String username, String password, Via via, String address) {
        var attempt = Attempt.of(username, address);
        failures.begin(attempt);
        var account = credentials.withPassword(username, password, via);
        if (account.isEmpty()) {
            failures.failed(attempt, credentials.isAccount(username));
        } else {
            failures.succeeded(attempt);
        }
        return account;
    }
}
