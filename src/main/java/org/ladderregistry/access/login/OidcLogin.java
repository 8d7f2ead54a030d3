package org.ladderregistry.access.login;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Role;
import org.ladderregistry.access.Via;

/**
 * What an OpenID provider says of somebody, as a login like any other: its roles that bear the names of ours, and their
 * scope from one claim. What the token doesn't say isn't granted.
 */
@ApplicationScoped
class OidcLogin implements SecurityIdentityAugmentor {
    private static final Logger LOG = Logger.getLogger(OidcLogin.class);
    private static final String SCOPE_CLAIM = "ladder_scope";
    /** Names of accounts have no colon: nobody's token can bear one of theirs. */
    private static final String PREFIX = "oidc:";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(augmented(identity));
    }

    private static SecurityIdentity augmented(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || Login.of(identity).isPresent()) {
            return identity;
        }
        var login = loginOf(token, identity.getRoles());
        return login.in(QuarkusSecurityIdentity.builder(identity).setPrincipal(new QuarkusPrincipal(login.name())));
    }

    private static Login loginOf(JsonWebToken token, Collection<String> roles) {
        var scope = ClaimedScope.of(claimed(token));
        if (scope.isEmpty()) {
            LOG.warnf("A token's %s is none of ours; it is granted nothing", SCOPE_CLAIM);
        }
        var grants = scope.stream()
                .flatMap(whole -> roles.stream()
                        .flatMap(code -> Role.ofCode(code).stream())
                        .flatMap(role -> grant(role, whole).stream()))
                .toList();
        return new Login(PREFIX + token.getName(), Via.OIDC, token.getSubject(), grants, false);
    }

    /** Of the claim each role takes what is meant for it; a role that needs a scope and has none reaches nothing. */
    private static Optional<Grant> grant(Role role, ClaimedScope claimed) {
        return Optional.of(new Grant(role, claimed.as(role))).filter(Grant::isSound);
    }

    private static List<String> claimed(JsonWebToken token) {
        Object claim = token.getClaim(SCOPE_CLAIM);
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.stream().map(OidcLogin::text).toList();
            case JsonValue value -> List.of(text(value));
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(claim));
        };
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
