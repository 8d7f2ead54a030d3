package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.platform.Problem;

/** Reads accounts. */
@ApplicationScoped
public class FindAccounts {
    private final Accounts accounts;
    private final Caller caller;

    FindAccounts(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** So many in the order of their names, after one. */
    @Transactional
    public List<AccountView> after(String username, int limit) {
        caller.require(Permission.MANAGE_ACCESS);
        return accounts.after(username, limit).stream().map(Account::view).toList();
    }

    /** @throws Problem 404 */
    @Transactional
    public AccountView find(String username) {
        caller.require(Permission.MANAGE_ACCESS);
        return accounts.named(username).map(Account::view).orElseThrow(Problem::notFound);
    }
}
