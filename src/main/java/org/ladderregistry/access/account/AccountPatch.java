package org.ladderregistry.access.account;

import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;
import org.ladderregistry.platform.Change;

/**
 * What is to change of an account (RFC 7396): fields not named stay; a scope is replaced as a whole.
 *
 * @param reason why, for the audit
 */
@Body
public record AccountPatch(
        Change<String> role,
        Change<ScopeRequest> scope,
        Change<Boolean> enabled,
        @Nullable String reason) {}
