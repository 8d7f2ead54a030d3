package org.ladderregistry.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.account.PasswordChange;
import org.ladderregistry.access.login.ChangeOwnPassword;
import org.ladderregistry.access.login.ConsoleLogin;
import org.ladderregistry.access.login.Sessions;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Into the console and out of it. */
@Path("/")
public class LoginPages {
    private static final String GONE = "";

    private final Sessions sessions;
    private final ChangeOwnPassword changeOwnPassword;
    private final Caller caller;
    private final boolean hasProvider;

    LoginPages(
            Sessions sessions,
            ChangeOwnPassword changeOwnPassword,
            Caller caller,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasProvider) {
        this.sessions = sessions;
        this.changeOwnPassword = changeOwnPassword;
        this.caller = caller;
        this.hasProvider = hasProvider;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance login(LoginPage page);

        static native TemplateInstance password(PasswordPage page);
    }

    @GET
    @Path("console/login")
    @PermitAll
    @Operation(hidden = true)
    public Response login(@QueryParam("to") @Nullable String to, @Context UriInfo uri, @Context HttpHeaders headers) {
        var target = ConsoleLogin.ownPage(to);
        if (caller.login().isPresent()) {
            return Response.seeOther(URI.create(target)).build();
        }
        return form(200, target, "", null, uri, headers).build();
    }

    @POST
    @Path("console/login")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response logIn(
            @RestForm @Nullable String username,
            @RestForm @Nullable String password,
            @RestForm @Nullable String to,
            @CookieParam(ConsoleLogin.COOKIE) @Nullable String before,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        var name = text(username).strip();
        var target = ConsoleLogin.ownPage(to);
        try {
            return sessions.begin(name, text(password), ConsoleLogin.addressOf(context))
                    .map(cookie -> inside(cookie, before, target, context))
                    .orElseGet(() ->
                            form(401, target, name, "login.wrong", uri, headers).build());
        } catch (Problem tooMany) {
            if (tooMany.type() != ProblemType.TOO_MANY_REQUESTS) {
                throw tooMany;
            }
            var answer = form(429, target, name, "login.wait", uri, headers);
            tooMany.headers().forEach(answer::header);
            return answer.build();
        }
    }

    /** A login ends the one that this browser had before. */
    private Response inside(String cookie, @Nullable String before, String target, RoutingContext context) {
        if (before != null) {
            sessions.end(before, ConsoleLogin.addressOf(context));
        }
        return Response.seeOther(URI.create(target)).cookie(session(cookie)).build();
    }

    /** Where the provider's login begins and ends; the door before has seen to it that somebody is logged in. */
    @GET
    @Path("console/login/oidc")
    @Authenticated
    @Operation(hidden = true)
    public Response byProvider() {
        return Response.seeOther(URI.create(ConsoleLogin.HOME)).build();
    }

    @POST
    @Path("console/logout")
    @Authenticated
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response logOut(@CookieParam(ConsoleLogin.COOKIE) @Nullable String cookie, @Context RoutingContext context) {
        if (cookie != null) {
            sessions.end(cookie, ConsoleLogin.addressOf(context));
        }
        return Response.seeOther(URI.create(ConsoleLogin.PAGE))
                .cookie(session(GONE))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    @GET
    @Path("console/password")
    @Authenticated
    @Operation(hidden = true)
    public Response password(@Context UriInfo uri, @Context HttpHeaders headers) {
        return passwordForm(200, List.of(), uri, headers);
    }

    /** All sessions end with the old password, this one too: whoever chose the new one logs in with it. */
    @POST
    @Path("console/password")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePassword(
            @RestForm @Nullable String current,
            @RestForm @Nullable String next,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        try {
            changeOwnPassword.change(new PasswordChange(text(current), text(next)), ConsoleLogin.addressOf(context));
        } catch (Problem refused) {
            var frame = HtmlPages.frame(uri, headers, caller);
            var faults = new FaultPage(frame, refused).faults();
            return passwordForm(
                    refused.type().status(),
                    faults.isEmpty() ? List.of(new FaultPage(frame, refused).detail()) : faults,
                    uri,
                    headers);
        }
        return Response.seeOther(URI.create(ConsoleLogin.PAGE))
                .cookie(session(GONE))
                .build();
    }

    @ServerExceptionMapper
    public Response fault(Problem problem, UriInfo uri, HttpHeaders headers) {
        return HtmlPages.fault(HtmlPages.frame(uri, headers, caller), problem);
    }

    private Response.ResponseBuilder form(
            int status, String to, String name, @Nullable String fault, UriInfo uri, HttpHeaders headers) {
        var frame = HtmlPages.frame(uri, headers, caller);
        return HtmlPages.page(status, frame, Templates.login(new LoginPage(frame, to, name, fault, hasProvider)));
    }

    private Response passwordForm(int status, List<String> faults, UriInfo uri, HttpHeaders headers) {
        var frame = HtmlPages.frame(uri, headers, caller);
        return HtmlPages.page(status, frame, Templates.password(new PasswordPage(frame, faults)))
                .build();
    }

    private static NewCookie session(String value) {
        return new NewCookie.Builder(ConsoleLogin.COOKIE)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(value.equals(GONE) ? 0 : NewCookie.DEFAULT_MAX_AGE)
                .build();
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
