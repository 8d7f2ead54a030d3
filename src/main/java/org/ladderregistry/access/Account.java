package org.ladderregistry.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A built-in account. */
@Entity
class Account {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID id, String username, String passwordHash, Role role, boolean mustChangePassword, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.passwordHash = passwordHash;
        this.role = role.code();
        this.mustChangePassword = mustChangePassword;
        this.createdAt = createdAt;
    }

    String username() {
        return username;
    }

    String role() {
        return role;
    }

    boolean hasPassword(String password) {
        return Passwords.matches(password, passwordHash);
    }
}
