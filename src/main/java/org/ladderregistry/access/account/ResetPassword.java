package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Texts;

/** Makes another password for somebody who has lost theirs. Their sessions end. */
@ApplicationScoped
public class ResetPassword {
    private static final int LONGEST_REASON = 500;

    private final Accounts accounts;
    private final Audit audit;
    private final Caller caller;

    ResetPassword(Accounts accounts, Audit audit, Caller caller) {
        this.accounts = accounts;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Makes a random one, which has to be changed at the next login to the console.
     *
     * @throws Problem 403, 404
     */
    @Transactional
    public NewPassword reset(String username, @Nullable String why) {
        caller.require(Permission.MANAGE_ACCESS);
        var faults = new Faults();
        var reason = Texts.checkIfGiven(why, LONGEST_REASON, "/reason", faults);
        faults.refuseIfAny();
        var account = accounts.lock(username).orElseThrow(Problem::notFound);
        var password = Passwords.random();
        account.setPassword(password, true);
        accounts.flush();
        accounts.endSessions(account);
        audit.record(Deed.of(Action.PASSWORD_RESET, username).because(reason));
        return new NewPassword(username, password);
    }
}
