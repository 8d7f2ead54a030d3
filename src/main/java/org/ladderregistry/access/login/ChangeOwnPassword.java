package org.ladderregistry.access.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.account.AccessFault;
import org.ladderregistry.access.account.Credentials;
import org.ladderregistry.access.account.PasswordChange;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Changes one's own password, by the present one. */
@ApplicationScoped
public class ChangeOwnPassword {
    private final Credentials credentials;
    private final PasswordCheck passwords;
    private final Audit audit;
    private final Caller caller;

    ChangeOwnPassword(Credentials credentials, PasswordCheck passwords, Audit audit, Caller caller) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * All sessions of the account end, so that a thief's does too.
     *
     * @param address the caller's: wrong tries are counted as at the login
     * @throws Problem 401, 409 for whoever has no password here, 422 naming what is wrong, 429 after too many wrong tries
     */
    @Transactional
    public void change(PasswordChange request, String address) {
        var login = caller.login().orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED));
        var username = builtIn(login);
        var faults = new Faults();
        boolean right = passwords
                .check(username, request.current(), login.via(), address)
                .isPresent();
        faults.addIf(!right, "/current", AccessFault.PASSWORD_WRONG);
        faults.addIf(request.next().equals(request.current()), "/next", AccessFault.PASSWORD_SAME);
        faults.refuseIfAny();
        credentials.choosePassword(username, request.next(), "/next");
        audit.record(Deed.of(Action.PASSWORD_CHANGED, username));
    }

    private static String builtIn(Login login) {
        if (login.via() != Via.PASSWORD && login.via() != Via.SESSION) {
            throw Problem.refused("", AccessFault.NOT_BUILT_IN);
        }
        return login.name();
    }
}
