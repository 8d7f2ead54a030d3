package org.ladderregistry.access.login;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Grant;
import org.ladderregistry.access.Login;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.account.PasswordChange;
import org.ladderregistry.access.account.ScopeView;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Oneself over HTTP. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access")
public class MeResource {
    private final ChangeOwnPassword changeOwnPassword;
    private final Caller caller;

    MeResource(ChangeOwnPassword changeOwnPassword, Caller caller) {
        this.changeOwnPassword = changeOwnPassword;
        this.caller = caller;
    }

    /**
     * Who one is to the registry.
     *
     * @param name as history and audit have it
     * @param via through what one came in
     */
    @Schema(name = "Me")
    public record Me(String name, Via via, List<GrantView> grants) {
        static Me of(Login login) {
            return new Me(
                    login.name(),
                    login.via(),
                    login.grants().stream().map(GrantView::of).toList());
        }
    }

    /** A role, and how far it reaches. */
    @Schema(name = "Grant")
    public record GrantView(String role, ScopeView scope) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.role().code(), ScopeView.of(grant.scope()));
        }
    }

    @GET
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @Operation(operationId = "whoAmI", summary = "Who the caller is, with which role and scope")
    public Me me() {
        return caller.login().map(Me::of).orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @Operation(operationId = "changeOwnPassword", summary = "Changes one's own password; all sessions end")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    public Response changePassword(PasswordChange request, @Context RoutingContext context) {
        changeOwnPassword.change(request, ConsoleLogin.addressOf(context));
        return Response.ok(me()).build();
    }
}
