package org.ladderregistry.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has logged in, and with what: one model behind every way in.
 *
 * @param name that history and audit keep; unlike for each way in
 * @param credential which of its credentials: the token's id, the provider's subject
 * @param mustChangePassword before the console shows anything else
 */
public record Login(String name, Via via, @Nullable String credential, List<Grant> grants, boolean mustChangePassword) {
    private static final String ATTRIBUTE = "ladder.login";

    public Login {
        grants = List.copyOf(grants);
    }

    /** The login behind an identity, if there is one. */
    public static Optional<Login> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Login>getAttribute(ATTRIBUTE));
    }

    /** As the framework knows it. */
    public SecurityIdentity identity() {
        return in(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name)));
    }

    /** The same, beside what an identity had before. */
    public SecurityIdentity in(QuarkusSecurityIdentity.Builder identity) {
        grants.forEach(grant -> identity.addRole(grant.role().code()));
        return identity.addAttribute(ATTRIBUTE, this).build();
    }
}
