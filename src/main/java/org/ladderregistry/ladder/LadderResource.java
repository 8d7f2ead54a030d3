package org.ladderregistry.ladder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** The ladder of the province over HTTP. */
@Path("/api/v1/ladder")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Ladder")
@RunOnVirtualThread
public class LadderResource {
    private final CountLadder countLadder;

    private final CountFlows countFlows;

    LadderResource(CountLadder countLadder, CountFlows countFlows) {
        this.countLadder = countLadder;
        this.countFlows = countFlows;
    }

    @GET
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @TakesQuery({"AsOf", "KnownAt", "By"})
    @Operation(
            operationId = "countLadder",
            summary = "How many firms stand on each rung, on a day (asOf), by what was known at an instant (knownAt)",
            description =
                    "By reportingUnit and field every group is told, by park those with a firm on the ladder and"
                            + " null for the firms in none. Firms outside the province are in no group: groups add up to the totals.")
    public LadderView count(@Context UriInfo uri) {
        var faults = new Faults();
        return countLadder.count(Query.of(uri.getQueryParameters(), CountLadder.PARAMETERS, faults), faults);
    }

    @GET
    @Path("/flows")
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @TakesQuery({"From", "To", "KnownAt", "By"})
    @Operation(
            operationId = "countFlows",
            summary =
                    "How many firms moved from which rung to which between two days, by what was known at an instant (knownAt)",
            description =
                    "The two days alone are compared; firms that stand where they stood are told too. Null is no rung: none was"
                            + " held, or the firm was not among the province's: outside, not established yet or deregistered. Who"
                            + " was not on either day is not counted. A firm is in the group it belongs to on the later day,"
                            + " or on the earlier if it has left: groups add up to the items. What is not told is 0.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FlowsView.class)))
    @APIResponse(responseCode = "422", description = "The days are the wrong way round")
    public FlowsView flows(@Context UriInfo uri) {
        var faults = new Faults();
        return countFlows.count(Query.of(uri.getQueryParameters(), CountFlows.PARAMETERS, faults), faults);
    }
}
