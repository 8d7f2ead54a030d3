package org.ladderregistry.access.login;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.account.Credentials;

/** HTTP Basic with a built-in account. */
@ApplicationScoped
class AccountLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final PasswordCheck passwords;
    private final RememberedLogins remembered;

    AccountLogin(PasswordCheck passwords, RememberedLogins remembered) {
        this.passwords = passwords;
        this.remembered = remembered;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest login, AuthenticationRequestContext context) {
        var username = login.getUsername();
        var password = new String(login.getPassword().getPassword());
        return remembered
                .find(username, password)
                .map(known -> Uni.createFrom().item(known.identity()))
                .orElseGet(() -> context.runBlocking(() -> verify(username, password, addressOf(login))));
    }

    private SecurityIdentity verify(String username, String password, String address) {
        return remembered
                .findOr(username, password, () -> check(username, password, address))
                .identity();
    }

    private Login check(String username, String password, String address) {
        return passwords
                .check(username, password, Via.PASSWORD, address)
                .map(Credentials.Known::login)
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static String addressOf(UsernamePasswordAuthenticationRequest login) {
        return ConsoleLogin.addressOf(HttpSecurityUtils.getRoutingContextAttribute(login));
    }
}
