package org.ladderregistry.event.seal;

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
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** Evidence that the feed is what it was: its signed head, and proofs against it. */
@Path("/api/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@io.quarkus.security.Authenticated
public class SealResource {
    private final Seals seals;
    private final SealedEvents events;
    private final Caller caller;

    SealResource(Seals seals, SealedEvents events, Caller caller) {
        this.seals = seals;
        this.events = events;
        this.caller = caller;
    }

    @GET
    @Path("/head")
    @Needs(value = Permission.FOLLOW_FEED, reach = Reach.WHOLE_PROVINCE)
    @Operation(
            operationId = "getEventHead",
            summary = "The newest sealed head: how many events, the root of the Merkle tree over them, signed")
    public HeadView head(@Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.FOLLOW_FEED);
        var faults = new Faults();
        Query.of(uri.getQueryParameters(), Set.of(), faults);
        faults.refuseIfAny();
        return seals.head(events);
    }

    @GET
    @Path("/{sequence}/proof")
    @Needs(value = Permission.FOLLOW_FEED, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"TreeSize"})
    @Operation(operationId = "proveEvent", summary = "That an event is among the first so many (RFC 9162)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "The size lies beyond the sealed head")
    @APIResponse(responseCode = "422", description = "The event is none of the first so many")
    public InclusionView proof(@PathParam("sequence") long sequence, @Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.FOLLOW_FEED);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Seals.INCLUSION_PARAMETERS, faults);
        return InclusionView.of(seals.inclusion(events, sequence, query, faults));
    }

    @GET
    @Path("/consistency")
    @Needs(value = Permission.FOLLOW_FEED, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"FromSize", "ToSize"})
    @Operation(
            operationId = "proveEventConsistency",
            summary = "That the first so many events begin with the first fewer ones (RFC 9162)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", description = "A size lies beyond the sealed head")
    @APIResponse(responseCode = "422", description = "The tree to begin with is the larger one")
    public ConsistencyView consistency(@Context UriInfo uri) throws SQLException {
        caller.requireEverywhere(Permission.FOLLOW_FEED);
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Seals.CONSISTENCY_PARAMETERS, faults);
        return seals.consistency(events, query, faults);
    }
}
