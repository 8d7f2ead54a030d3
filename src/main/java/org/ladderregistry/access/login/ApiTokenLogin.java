package org.ladderregistry.access.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ladderregistry.access.account.Credentials;

/** A system's API token. */
@ApplicationScoped
class ApiTokenLogin implements IdentityProvider<ApiTokenRequest> {
    private static final String NO_NAME = "";

    private final Credentials credentials;
    private final RememberedLogins remembered;

    ApiTokenLogin(Credentials credentials, RememberedLogins remembered) {
        this.credentials = credentials;
        this.remembered = remembered;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest login, AuthenticationRequestContext context) {
        return remembered
                .find(NO_NAME, login.token())
                .map(known -> Uni.createFrom().item(known.identity()))
                .orElseGet(() -> context.runBlocking(() -> verify(login.token())));
    }

    private SecurityIdentity verify(String token) {
        return remembered
                .findOr(
                        NO_NAME,
                        token,
                        () -> credentials.ofToken(token).orElseThrow(AuthenticationFailedException::new))
                .identity();
    }
}
