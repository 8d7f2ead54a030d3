package org.ladderregistry.ladder.contact;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.ladder.PathUscc;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.NeverKept;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;
import org.ladderregistry.platform.Texts;

/** A firm's contact over HTTP. */
@Path("/api/v1/firms/{uscc}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Firms")
@RunOnVirtualThread
@NeverKept
public class ContactResource {
    private static final int LONGEST_REASON = 500;

    private final ReadContact readContact;
    private final PutContact putContact;
    private final EraseContact eraseContact;

    ContactResource(ReadContact readContact, PutContact putContact, EraseContact eraseContact) {
        this.readContact = readContact;
        this.putContact = putContact;
        this.eraseContact = eraseContact;
    }

    @GET
    @Needs(value = Permission.READ_DETAILS, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "getContact",
            summary = "Whom to call at the firm, masked for whoever may not see personal data; a look at it is audited")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "The registry lacks the key that opens it")
    public Response find(@PathParam("uscc") String uscc) {
        return Response.ok(readContact.read(PathUscc.read(uscc))).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.WRITE_CONTACTS, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "putContact",
            summary = "Keeps a contact in place of the one before; the firm has no new version")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "201",
            description = "There was none before",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response put(@PathParam("uscc") String uscc, ContactRequest request, @Context UriInfo uri) {
        var kept = putContact.put(PathUscc.read(uscc), request);
        var answer = kept.isNew() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(kept.contact()).build();
    }

    @DELETE
    @OneTransaction
    @Needs(value = Permission.WRITE_CONTACTS, reach = Reach.OWN_PLACE)
    @TakesQuery("Reason")
    @Operation(operationId = "eraseContact", summary = "Erases the contact for good; history and events never had it")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "422", description = "The reason is too long")
    public Response erase(@PathParam("uscc") String uscc, @Context UriInfo uri) {
        var faults = new Faults();
        var given = Query.of(uri.getQueryParameters(), Set.of("reason"), faults).text("reason");
        var reason = Texts.checkIfGiven(given, LONGEST_REASON, Query.pointer("reason"), faults);
        faults.refuseIfAny();
        eraseContact.erase(PathUscc.read(uscc), reason);
        return Response.noContent().build();
    }
}
