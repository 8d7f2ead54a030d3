package org.ladderregistry.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.platform.Problem;

/** Reads tokens, those that have ended too. */
@ApplicationScoped
public class FindTokens {
    private final ApiTokens tokens;
    private final Caller caller;

    FindTokens(ApiTokens tokens, Caller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    /** So many in the order of their names, after one. */
    @Transactional
    public List<ApiTokenView> after(String name, int limit) {
        caller.require(Permission.MANAGE_ACCESS);
        return tokens.after(name, limit).stream().map(ApiToken::view).toList();
    }

    /** @throws Problem 404 */
    @Transactional
    public ApiTokenView find(String name) {
        caller.require(Permission.MANAGE_ACCESS);
        return tokens.named(name).map(ApiToken::view).orElseThrow(Problem::notFound);
    }
}
