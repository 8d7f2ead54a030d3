package org.ladderregistry.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token as it goes out: never with its secret.
 *
 * @param lastUsedAt to the minute; absent when it never was
 */
@Schema(name = "Token")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiTokenView(
        UUID id,
        String name,
        String role,
        ScopeView scope,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {}
