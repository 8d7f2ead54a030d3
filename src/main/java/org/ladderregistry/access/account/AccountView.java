package org.ladderregistry.access.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as it goes out: never with its password. */
@Schema(name = "Account")
public record AccountView(
        String username,
        String role,
        ScopeView scope,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        int version) {}
