package org.ladderregistry.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Via;

/** A built-in account: a person's. */
@Entity
class Account {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    @Embedded
    private ScopeColumns scope;

    private boolean enabled;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** A new one, whose first password is another person's to tell. */
    Account(UUID id, String username, Grant grant, String password, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.role = grant.role().code();
        this.scope = new ScopeColumns(grant.scope());
        this.passwordHash = Passwords.hash(password);
        this.enabled = true;
        this.mustChangePassword = true;
        this.version = 1;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    int version() {
        return version;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }

    Grant grant() {
        return new Grant(Role.ofCode(role).orElseThrow(), scope.scope());
    }

    Login login(Via via) {
        return new Login(username, via, null, List.of(grant()), mustChangePassword);
    }

    AccountView view() {
        var grant = grant();
        return new AccountView(
                username,
                grant.role().code(),
                ScopeView.of(grant.scope()),
                enabled,
                mustChangePassword,
                createdAt,
                version);
    }

    void become(Grant grant, boolean isEnabled) {
        this.role = grant.role().code();
        this.scope = new ScopeColumns(grant.scope());
        this.enabled = isEnabled;
    }

    /** @param chosenByOther so that the owner has to choose another one in the console */
    void setPassword(String password, boolean chosenByOther) {
        this.passwordHash = Passwords.hash(password);
        this.mustChangePassword = chosenByOther;
    }
}
