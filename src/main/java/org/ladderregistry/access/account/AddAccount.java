package org.ladderregistry.access.account;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Adds an account for a person. */
@ApplicationScoped
public class AddAccount {
    private final Accounts accounts;
    private final GrantReading grants;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    AddAccount(Accounts accounts, GrantReading grants, Audit audit, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return with its password, when it was made here: it is told this once
     * @throws Problem 403, 422 naming every faulty value, 409 for a name that is or was somebody's
     */
    @Transactional
    public AccountAdded add(AccountRequest request) {
        caller.require(Permission.MANAGE_ACCESS);
        var faults = new Faults();
        boolean isName = GrantReading.isName(request.username());
        faults.addIf(!isName, "/username", AccessFault.NAME_SHAPE);
        var grant = grants.read(request.role(), request.scope(), faults);
        var given = request.password();
        if (given != null) {
            PasswordRules.check(given, request.username(), "/password", faults);
        }
        boolean taken = accounts.named(request.username()).isPresent();
        faults.addIf(taken, "/username", AccessFault.NAME_TAKEN, request.username());
        faults.refuseIfAny();
        var password = given == null ? Passwords.random() : given;
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var account = new Account(id, request.username(), grant.orElseThrow(), password, clock.instant());
        accounts.persistAndFlush(account);
        audit.record(Deed.of(Action.ACCOUNT_ADDED, account.username()).from(null, account.view()));
        return new AccountAdded(account.view(), shown(given, password));
    }

    private static @Nullable String shown(@Nullable String given, String password) {
        return given == null ? password : null;
    }
}
