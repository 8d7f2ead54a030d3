package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Texts;

/** Changes what somebody may do, or switches their account off. Their sessions end with it. */
@ApplicationScoped
public class ChangeAccount {
    private static final int LONGEST_REASON = 500;

    private final Accounts accounts;
    private final GrantReading grants;
    private final Audit audit;
    private final Caller caller;

    ChangeAccount(Accounts accounts, GrantReading grants, Audit audit, Caller caller) {
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param ifMatch the version the caller has seen
     * @throws Problem 404, 428 without a version, 412 when it is stale, 422 naming every faulty value, 409 when no
     *     administrator would be left
     */
    @Transactional
    public AccountView change(String username, AccountPatch patch, @Nullable String ifMatch) {
        caller.require(Permission.MANAGE_ACCESS);
        var account = accounts.lock(username).orElseThrow(Problem::notFound);
        EntityTag.demand(account.version(), ifMatch);
        var before = account.view();
        var faults = new Faults();
        var reason = Texts.checkIfGiven(patch.reason(), LONGEST_REASON, "/reason", faults);
        var grant = grants.read(patch.role().orElse(before.role()), scope(patch, account.grant()), faults);
        boolean enabled = patch.enabled().orElse(before.enabled());
        boolean staysAdministrator =
                enabled && grant.filter(one -> one.role() == Role.ADMINISTRATOR).isPresent();
        boolean was = before.enabled() && account.grant().role() == Role.ADMINISTRATOR;
        boolean last = was && !staysAdministrator && accounts.isLastAdministrator(account);
        faults.addIf(last, "", AccessFault.LAST_ADMINISTRATOR);
        faults.refuseIfAny();
        account.become(grant.orElseThrow(), enabled);
        accounts.flush();
        if (!account.view().equals(before)) {
            accounts.endSessions(account);
            audit.record(
                    Deed.of(Action.ACCOUNT_CHANGED, username).because(reason).from(before, account.view()));
        }
        return account.view();
    }

    private static ScopeRequest scope(AccountPatch patch, Grant now) {
        var scope = ScopeView.of(now.scope());
        return patch.scope()
                .orElse(new ScopeRequest(
                        scope.reportingUnits(),
                        scope.parks(),
                        java.util.List.<Rung>copyOf(scope.rungs()),
                        scope.personalData()));
    }
}
