package org.ladderregistry.park;

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
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.BodyReader;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Listings;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.TakesQuery;

/** Parks over HTTP. */
@Path("/api/v1/parks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Parks")
public class ParkResource {
    private final AddPark addPark;
    private final UpdatePark updatePark;
    private final FindParks findParks;
    private final Listings listings;
    private final Clock clock;

    ParkResource(AddPark addPark, UpdatePark updatePark, FindParks findParks, Listings listings, Clock clock) {
        this.addPark = addPark;
        this.updatePark = updatePark;
        this.findParks = findParks;
        this.listings = listings;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.WRITE_PARKS, reach = Reach.ANYWHERE)
    @Operation(operationId = "addPark", summary = "Adds a park")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ParkView.class)))
    public Response add(ParkRequest request, @Context UriInfo uri) {
        var park = addPark.add(request);
        return Response.created(uri.getAbsolutePathBuilder().path(park.code()).build())
                .header(HttpHeaders.ETAG, tag(park))
                .entity(park)
                .build();
    }

    @GET
    @Needs(value = Permission.READ_PARKS, reach = Reach.ANYWHERE)
    @TakesQuery({"Limit", "Cursor"})
    @Operation(operationId = "listParks", summary = "All parks, in the order of their codes")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "ParkPage")))
    public Response list(@Context UriInfo uri) {
        return listings.page("parks", uri, findParks::after, ParkView::code);
    }

    @GET
    @Path("/{code}")
    @Needs(value = Permission.READ_PARKS, reach = Reach.ANYWHERE)
    @Operation(operationId = "getPark", summary = "One park")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParkView.class)))
    public Response find(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        var park = findParks.find(Uscc.normalise(code));
        var tag = tag(park);
        return (tag.isNamedIn(seen) ? Response.notModified() : Response.ok(park))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @PATCH
    @Path("/{code}")
    @Consumes({BodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @OneTransaction
    @Needs(value = Permission.WRITE_PARKS, reach = Reach.ANYWHERE)
    @Operation(operationId = "updatePark", summary = "Changes a park (JSON merge patch); needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ParkView.class)))
    public Response update(
            @PathParam("code") String code,
            ParkPatch patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var park = updatePark.update(Uscc.normalise(code), patch, ifMatch);
        return Response.ok(park).header(HttpHeaders.ETAG, tag(park)).build();
    }

    private EntityTag tag(ParkView park) {
        return new EntityTag(park.version(), LocalDate.now(clock), park.code());
    }
}
