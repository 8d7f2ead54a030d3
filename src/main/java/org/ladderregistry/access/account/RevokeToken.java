package org.ladderregistry.access.account;

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
import org.ladderregistry.platform.Texts;

/** Revokes a token: within a minute it opens nothing, in any instance. */
@ApplicationScoped
public class RevokeToken {
    private static final int LONGEST_REASON = 500;

    private final ApiTokens tokens;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    RevokeToken(ApiTokens tokens, Audit audit, Caller caller, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 403, 404, 409 when it has ended already */
    @Transactional
    public ApiTokenView revoke(String name, @Nullable String why) {
        caller.require(Permission.MANAGE_ACCESS);
        var token = tokens.lock(name).orElseThrow(Problem::notFound);
        var faults = new Faults();
        var reason = Texts.checkIfGiven(why, LONGEST_REASON, "/reason", faults);
        faults.addIf(token.hasEnded(clock.instant()), "", AccessFault.TOKEN_ENDED);
        faults.refuseIfAny();
        var before = token.view();
        token.revoke(clock.instant(), caller.name());
        tokens.flush();
        audit.record(
                Deed.of(Action.TOKEN_REVOKED, before.name()).because(reason).from(before, token.view()));
        return token.view();
    }
}
