package org.ladderregistry.access.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.BodyReader;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Listings;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.TakesQuery;

/** Built-in accounts over HTTP. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Access")
public class AccountResource {
    private final AddAccount addAccount;
    private final ChangeAccount changeAccount;
    private final ResetPassword resetPassword;
    private final FindAccounts findAccounts;
    private final Listings listings;
    private final Clock clock;

    AccountResource(
            AddAccount addAccount,
            ChangeAccount changeAccount,
            ResetPassword resetPassword,
            FindAccounts findAccounts,
            Listings listings,
            Clock clock) {
        this.addAccount = addAccount;
        this.changeAccount = changeAccount;
        this.resetPassword = resetPassword;
        this.findAccounts = findAccounts;
        this.listings = listings;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(
            operationId = "addAccount",
            summary = "Adds an account for a person; a password that is made is told once")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountAdded.class)))
    public Response add(AccountRequest request, @Context UriInfo uri) {
        var added = addAccount.add(request);
        var account = added.account();
        return Response.created(
                        uri.getAbsolutePathBuilder().path(account.username()).build())
                .header(HttpHeaders.ETAG, tag(account))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(added)
                .build();
    }

    @GET
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @TakesQuery({"Limit", "Cursor"})
    @Operation(operationId = "listAccounts", summary = "All accounts, in the order of their names")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "AccountPage")))
    public Response list(@Context UriInfo uri) {
        return listings.page("accounts", uri, findAccounts::after, AccountView::username);
    }

    @GET
    @Path("/{username}")
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(operationId = "getAccount", summary = "One account")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response find(
            @PathParam("username") String username, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        var account = findAccounts.find(username);
        var tag = tag(account);
        return (tag.isNamedIn(seen) ? Response.notModified() : Response.ok(account))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @PATCH
    @Path("/{username}")
    @Consumes({BodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @OneTransaction
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(
            operationId = "updateAccount",
            summary = "Changes role, scope, or switches it off (JSON merge patch); needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response update(
            @PathParam("username") String username,
            AccountPatch patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var account = changeAccount.change(username, patch, ifMatch);
        return Response.ok(account).header(HttpHeaders.ETAG, tag(account)).build();
    }

    @POST
    @Path("/{username}/password-reset")
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.MANAGE_ACCESS, reach = Reach.ANYWHERE)
    @Operation(operationId = "resetPassword", summary = "Makes another password for somebody; it is told once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewPassword.class)))
    public Response reset(@PathParam("username") String username, AccessReason why) {
        return Response.ok(resetPassword.reset(username, why.reason()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private EntityTag tag(AccountView account) {
        return new EntityTag(account.version(), LocalDate.now(clock), account.username());
    }
}
