package org.ladderregistry.access.account;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.ladderregistry.access.AccessSettings;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Digests;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/** Makes a token for a system. */
@ApplicationScoped
public class AddToken {
    private final ApiTokens tokens;
    private final GrantReading grants;
    private final Audit audit;
    private final Caller caller;
    private final AccessSettings settings;
    private final Clock clock;

    AddToken(ApiTokens tokens, GrantReading grants, Audit audit, Caller caller, AccessSettings settings, Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem 403, 422 naming every faulty value, 409 for a name that is or was another one's */
    @Transactional
    public ApiTokenAdded add(ApiTokenRequest request) {
        caller.require(Permission.MANAGE_ACCESS);
        var faults = new Faults();
        boolean isName = GrantReading.isName(request.name());
        faults.addIf(!isName, "/name", AccessFault.NAME_SHAPE);
        var grant = grants.read(request.role(), request.scope(), faults);
        checkExpiry(request.expiresOn(), faults);
        boolean taken = isName && tokens.isTaken(request.name());
        faults.addIf(taken, "/name", AccessFault.NAME_TAKEN, request.name());
        faults.refuseIfAny();
        var id = Generators.timeBasedEpochRandomGenerator().generate();
        var text = new ApiTokenText(id, Digests.randomSecret());
        var expiresAt =
                request.expiresOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var token = new ApiToken(text, request.name(), grant.orElseThrow(), clock.instant(), caller.name(), expiresAt);
        tokens.persistAndFlush(token);
        audit.record(Deed.of(Action.TOKEN_ADDED, request.name()).from(null, token.view()));
        return new ApiTokenAdded(token.view(), text.text());
    }

    private void checkExpiry(LocalDate expiresOn, Faults faults) {
        var today = LocalDate.now(clock);
        var last = today.plusDays(settings.tokenDays());
        boolean outside = expiresOn.isBefore(today) || expiresOn.isAfter(last);
        faults.addIf(outside, "/expiresOn", AccessFault.EXPIRY_RANGE, today, last);
    }
}
