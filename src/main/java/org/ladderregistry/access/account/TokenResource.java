package org.ladderregistry.access.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.Listings;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.TakesQuery;

/** API tokens of systems over HTTP. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access")
public class TokenResource {
    private final AddToken addToken;
    private final RevokeToken revokeToken;
    private final FindTokens findTokens;
    private final Listings listings;

    TokenResource(AddToken addToken, RevokeToken revokeToken, FindTokens findTokens, Listings listings) {
        this.addToken = addToken;
        this.revokeToken = revokeToken;
        this.findTokens = findTokens;
        this.listings = listings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(operationId = "addToken", summary = "Makes a token for a system; it is told once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ApiTokenAdded.class)))
    public Response add(ApiTokenRequest request, @Context UriInfo uri) {
        var added = addToken.add(request);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(request.name()).build())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(added)
                .build();
    }

    @GET
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @TakesQuery({"Limit", "Cursor"})
    @Operation(operationId = "listTokens", summary = "All tokens, in the order of their names, with their last use")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "TokenPage")))
    public Response list(@Context UriInfo uri) {
        return listings.page("tokens", uri, findTokens::after, ApiTokenView::name);
    }

    @GET
    @Path("/{name}")
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(operationId = "getToken", summary = "One token, without its secret")
    public ApiTokenView find(@PathParam("name") String name) {
        return findTokens.find(name);
    }

    @POST
    @Path("/{name}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(operationId = "revokeToken", summary = "Revokes a token; it opens nothing any more within a minute")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApiTokenView.class)))
    public Response revoke(@PathParam("name") String name, AccessReason why) {
        return Response.ok(revokeToken.revoke(name, why.reason())).build();
    }
}
