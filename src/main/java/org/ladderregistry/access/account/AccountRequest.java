package org.ladderregistry.access.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Body;

/**
 * An account to add.
 *
 * @param username small letters, digits, dot, dash, underscore; never given to another one
 * @param password a random one is made when absent
 */
@Body
@Schema(name = "AccountRequest")
public record AccountRequest(
        String username,
        String role,
        @Nullable ScopeRequest scope,
        @Nullable String password) {
    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "AccountRequest[" + username + ", …]";
    }
}
