package org.ladderregistry.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Digests;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Via;

/** What a system logs in with. Only what may change is ever written: the database allows no more. */
@Entity
@DynamicUpdate
@Table(name = "api_token")
class ApiToken {
    /** Names of accounts have no colon: no token is taken for a person. */
    private static final String ACTOR = "token:";

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String name;

    @Column(name = "secret_hash", updatable = false)
    private byte[] secretHash;

    @Column(updatable = false)
    private String role;

    @Embedded
    private ScopeColumns scope;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(ApiTokenText text, String name, Grant grant, Instant now, String by, Instant expiresAt) {
        this.id = text.id();
        this.secretHash = Digests.sha256(text.secret());
        this.name = name;
        this.role = grant.role().code();
        this.scope = new ScopeColumns(grant.scope());
        this.createdAt = now;
        this.createdBy = by;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    boolean isGoodFor(ApiTokenText text, Instant now) {
        return MessageDigest.isEqual(secretHash, Digests.sha256(text.secret())) && !hasEnded(now);
    }

    boolean hasEnded(Instant now) {
        return revokedAt != null || !now.isBefore(expiresAt);
    }

    boolean isUseWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_NOTED_EVERY));
    }

    void revoke(Instant now, String by) {
        this.revokedAt = now;
        this.revokedBy = by;
    }

    Login login() {
        var grant = new Grant(Role.ofCode(role).orElseThrow(), scope.scope());
        return new Login(ACTOR + name, Via.TOKEN, id.toString(), List.of(grant), false);
    }

    ApiTokenView view() {
        return new ApiTokenView(
                id,
                name,
                role,
                ScopeView.of(scope.scope()),
                createdAt,
                createdBy,
                expiresAt,
                revokedAt,
                revokedBy,
                lastUsedAt);
    }
}
