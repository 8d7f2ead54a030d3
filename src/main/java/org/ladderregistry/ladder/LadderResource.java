package org.ladderregistry.ladder;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** The ladder of the province over HTTP. */
@Path("/api/v1/ladder")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Ladder")
public class LadderResource {
    private final CountLadder countLadder;

    LadderResource(CountLadder countLadder) {
        this.countLadder = countLadder;
    }

    @GET
    @Needs(Permission.READ_FIRMS)
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
}
