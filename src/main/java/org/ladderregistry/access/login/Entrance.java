package org.ladderregistry.access.login;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ladderregistry.access.account.ApiTokenText;
import org.ladderregistry.platform.HttpProblems;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/**
 * Every way in, by what a request brings: a password, an API token, a provider's token; to the console also a session's
 * cookie or the provider's. Cookies open nothing but the console, so that no other site's page can use them on the API.
 * A refusal is a problem like every other, instead of an empty page; a browser is led to the login page.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Entrance implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";

    private final BasicAuthenticationMechanism basic;
    private final OidcAuthenticationMechanism oidc;
    private final HttpProblems problems;
    private final boolean hasProvider;

    Entrance(
            BasicAuthenticationMechanism basic,
            OidcAuthenticationMechanism oidc,
            HttpProblems problems,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasProvider) {
        this.basic = basic;
        this.oidc = oidc;
        this.problems = problems;
        this.hasProvider = hasProvider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        // A login that fails is answered by the mechanism noted here, and the others note themselves, some of them
        // late.
        return enter(context, identities)
                .onItemOrFailure()
                .invoke((login, failed) -> context.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    private Uni<SecurityIdentity> enter(RoutingContext context, IdentityProviderManager identities) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                    ? bearer(header.substring(BEARER.length()).strip(), context, identities)
                    : basic.authenticate(context, identities);
        }
        if (!ConsoleLogin.isConsole(context)) {
            return Uni.createFrom().nullItem();
        }
        var cookie = ConsoleLogin.sessionOf(context);
        if (cookie != null) {
            return identities.authenticate(new SessionRequest(cookie));
        }
        return hasProvider && ConsoleLogin.isOfProvider(context)
                ? oidc.authenticate(context, identities)
                : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> bearer(String token, RoutingContext context, IdentityProviderManager identities) {
        if (ApiTokenText.isOne(token)) {
            return identities.authenticate(new ApiTokenRequest(token));
        }
        return hasProvider
                ? oidc.authenticate(context, identities)
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (hasProvider && ConsoleLogin.isProvidersOwn(context)) {
            return oidc.getChallenge(context);
        }
        return ConsoleLogin.isForPeople(context)
                ? Uni.createFrom().item(ConsoleLogin.redirect(context))
                : basic.getChallenge(context);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return getChallenge(context).map(challenge -> {
            challenge.getHeaders().forEach(context.response()::putHeader);
            if (challenge.status == HttpResponseStatus.UNAUTHORIZED.code()) {
                problems.answer(context, Problem.of(ProblemType.UNAUTHENTICATED));
            } else {
                context.response().setStatusCode(challenge.status).end();
            }
            return true;
        });
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, ApiTokenRequest.class, SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return basic.getCredentialTransport(context);
    }
}
