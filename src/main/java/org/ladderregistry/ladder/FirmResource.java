package org.ladderregistry.ladder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
import java.util.Set;
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
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** Firms over HTTP. */
@Path("/api/v1/firms")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Firms")
@RunOnVirtualThread
public class FirmResource {
    private final RegisterFirm registerFirm;
    private final UpdateFirm updateFirm;
    private final FindFirm findFirm;
    private final SearchFirms searchFirms;
    private final FirmHistory firmHistory;
    private final Clock clock;

    FirmResource(
            RegisterFirm registerFirm,
            UpdateFirm updateFirm,
            FindFirm findFirm,
            SearchFirms searchFirms,
            FirmHistory firmHistory,
            Clock clock) {
        this.registerFirm = registerFirm;
        this.updateFirm = updateFirm;
        this.findFirm = findFirm;
        this.searchFirms = searchFirms;
        this.firmHistory = firmHistory;
        this.clock = clock;
    }

    /** A firm that was registered, and what a person should look at. */
    @Schema(name = "RegisteredFirm")
    public record RegisteredFirm(@JsonUnwrapped FirmView firm, List<Warning.View> warnings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.REGISTER_FIRMS, reach = Reach.OWN_PLACE)
    @Operation(operationId = "registerFirm", summary = "Registers a firm")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RegisteredFirm.class)))
    public Response register(
            FirmRequest request,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var registered = registerFirm.register(request);
        var language = Language.accepted(languages);
        var warnings =
                registered.warnings().stream().map(one -> one.in(language)).toList();
        var firm = registered.firm();
        return Response.created(uri.getAbsolutePathBuilder().path(firm.uscc()).build())
                .header(HttpHeaders.ETAG, tag(firm, ""))
                .entity(new RegisteredFirm(firm, warnings))
                .build();
    }

    @GET
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @TakesQuery({
        "Q",
        "Position",
        "Holds",
        "ReportingUnit",
        "Region",
        "Park",
        "Field",
        "ExpiresBefore",
        "AsOf",
        "KnownAt",
        "Sort",
        "Limit",
        "Cursor"
    })
    @Operation(
            operationId = "searchFirms",
            summary = "Searches firms by name, place, park, field, position and more, on any day")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "FirmPage")))
    public Response search(@Context UriInfo uri) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), SearchFirms.PARAMETERS, faults);
        return searchFirms.search(query, faults).answer(uri);
    }

    @GET
    @Path("/{uscc}")
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @TakesQuery({"AsOf", "KnownAt"})
    @Operation(
            operationId = "getFirm",
            summary = "One firm: as it is, on a day (asOf), by what was known at an instant (knownAt), or both")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirmView.class)))
    public Response find(
            @PathParam("uscc") String uscc,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Times.PARAMETERS, faults);
        var times = Times.of(query, faults, clock);
        var firm = findFirm.find(PathUscc.read(uscc), times.asOf(), times.knownAt());
        var tag = tag(firm, query.canonical(Set.of()));
        return (tag.isNamedIn(seen) ? Response.notModified() : Response.ok(firm))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @PATCH
    @Path("/{uscc}")
    @Consumes({BodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @OneTransaction
    @Needs(value = Permission.REGISTER_FIRMS, reach = Reach.OWN_PLACE)
    @Operation(operationId = "updateFirm", summary = "Changes a firm from a day on (JSON merge patch); needs If-Match")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirmView.class)))
    public Response update(
            @PathParam("uscc") String uscc,
            FirmPatch patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var firm = updateFirm.update(PathUscc.read(uscc), patch, ifMatch);
        return Response.ok(firm).header(HttpHeaders.ETAG, tag(firm, "")).build();
    }

    @GET
    @Path("/{uscc}/history")
    @Needs(value = Permission.READ_DETAILS, reach = Reach.OWN_PLACE)
    @TakesQuery({"Limit", "Cursor"})
    @Operation(operationId = "getFirmHistory", summary = "Everything that ever happened to the firm, newest first")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "HistoryPage")))
    public Response history(
            @PathParam("uscc") String uscc,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Set.of("limit", "cursor"), faults);
        int limit = (int) query.number("limit", 1, Page.MOST, Page.USUAL);
        var cursor = query.text("cursor");
        faults.refuseIfAny();
        return firmHistory
                .page(PathUscc.read(uscc), cursor, limit, Language.accepted(languages))
                .answer(uri);
    }

    private EntityTag tag(FirmView firm, String query) {
        return new EntityTag(firm.version(), LocalDate.now(clock), query);
    }
}
