package org.ladderregistry.trail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.event.seal.ConsistencyView;
import org.ladderregistry.event.seal.HeadView;
import org.ladderregistry.event.seal.Seals;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** Evidence that the audit trail is what it was. */
@Path("/api/v1/audit")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@io.quarkus.security.Authenticated
public class AuditSealResource {
    private final Seals seals;
    private final SealedTrail trail;
    private final Caller caller;

    AuditSealResource(Seals seals, SealedTrail trail, Caller caller) {
        this.seals = seals;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Path("/head")
    @Needs(value = Permission.READ_AUDIT, reach = Reach.WHOLE_PROVINCE)
    @Operation(
            operationId = "getAuditHead",
            summary =
                    "The newest sealed head of the audit trail: how many entries, the root of their Merkle tree, signed")
    public HeadView head(@Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.READ_AUDIT);
        var faults = new Faults();
        Query.of(uri.getQueryParameters(), Set.of(), faults);
        faults.refuseIfAny();
        return seals.head(trail);
    }

    @GET
    @Path("/{number}/proof")
    @Needs(value = Permission.READ_AUDIT, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"AuditTreeSize"})
    @Operation(operationId = "proveAuditEntry", summary = "That an entry is among the first so many (RFC 9162)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "The size lies beyond the sealed head")
    @APIResponse(responseCode = "422", description = "The entry is none of the first so many")
    public AuditProofView proof(@PathParam("number") long number, @Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.READ_AUDIT);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Seals.INCLUSION_PARAMETERS, faults);
        return AuditProofView.of(seals.inclusion(trail, number, query, faults));
    }

    @GET
    @Path("/consistency")
    @Needs(value = Permission.READ_AUDIT, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"FromSize", "ToSize"})
    @Operation(
            operationId = "proveAuditConsistency",
            summary = "That the first so many entries begin with the first fewer ones (RFC 9162)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "A size lies beyond the sealed head")
    @APIResponse(responseCode = "422", description = "The tree to begin with is the larger one")
    public ConsistencyView consistency(@Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.READ_AUDIT);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Seals.CONSISTENCY_PARAMETERS, faults);
        return seals.consistency(trail, query, faults);
    }
}
