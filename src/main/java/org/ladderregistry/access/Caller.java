package org.ladderregistry.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Who is calling, as use cases see them. What nothing allows is refused. */
@ApplicationScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The login behind the request; none when nobody has logged in. */
    public Optional<Login> login() {
        return Login.of(identity);
    }

    /** The name that history and audit keep. */
    public String name() {
        return login().map(Login::name).orElseGet(() -> identity.getPrincipal().getName());
    }

    /** @throws Problem 401 for nobody in particular, 403 for somebody who may not, nowhere */
    public void require(Permission permission) {
        if (identity.isAnonymous()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED);
        }
        refuseUnless(may(permission));
    }

    /** @throws Problem 403 when it lies out of the caller's scope */
    public void require(Permission permission, Place place) {
        refuseUnless(may(permission, place));
    }

    /** @throws Problem 403 when the rung is not the caller's to decide on, or not in that place */
    public void requireDecision(Rung rung, Place place) {
        refuseUnless(giving(Permission.RECORD_CERTIFICATIONS)
                .anyMatch(grant -> grant.decidesOn(rung) && grant.reaches(place)));
    }

    /** @throws Problem 403 for whoever is bound to some places */
    public void requireEverywhere(Permission permission) {
        require(permission);
        refuseUnless(bounds(permission).isEmpty());
    }

    public boolean may(Permission permission) {
        return giving(permission).findAny().isPresent();
    }

    public boolean may(Permission permission, Place place) {
        return giving(permission).anyMatch(grant -> grant.reaches(place));
    }

    /** The places that a permission is bound to; none for the whole province. */
    public Optional<Bounds> bounds(Permission permission) {
        if (giving(permission).anyMatch(Grant::isProvinceWide)) {
            return Optional.empty();
        }
        var scopes = giving(permission).map(Grant::scope).toList();
        var units = scopes.stream().flatMap(scope -> scope.units().stream()).map(ReportingUnit::code);
        var parks = scopes.stream().flatMap(scope -> scope.parks().stream());
        return Optional.of(new Bounds(units.collect(Collectors.toSet()), parks.collect(Collectors.toSet())));
    }

    private Stream<Grant> giving(Permission permission) {
        return login().map(Login::grants).orElse(List.of()).stream().filter(grant -> grant.gives(permission));
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
    }
}
