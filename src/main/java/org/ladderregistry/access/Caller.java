package org.ladderregistry.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Who is calling, as use cases see them. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name that history and audit keep. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** @throws Problem 401 for nobody in particular, 403 for somebody who may not */
    public void require(Permission permission) {
        if (identity.isAnonymous()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED);
        }
        boolean allowed = identity.getRoles().stream()
                .flatMap(code -> Role.ofCode(code).stream())
                .anyMatch(role -> role.may(permission));
        if (!allowed) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
    }
}
