package org.ladderregistry.indicator;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.ladder.PathUscc;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.Problem;

/** A firm's figures over HTTP. */
@Path("/api/v1/firms/{uscc}/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Indicators")
@RunOnVirtualThread
public class IndicatorResource {
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private final RecordIndicators recordIndicators;
    private final FindIndicators findIndicators;
    private final Clock clock;

    IndicatorResource(RecordIndicators recordIndicators, FindIndicators findIndicators, Clock clock) {
        this.recordIndicators = recordIndicators;
        this.findIndicators = findIndicators;
        this.clock = clock;
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @OneTransaction
    @Needs(value = Permission.WRITE_INDICATORS, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "putIndicators",
            summary = "Records a firm's whole year, in the place of what was known of it",
            description =
                    "What is not named is unknown from then on. Money is in whole yuan. What looks odd is told in warnings, which ask"
                            + " for a reason and refuse nothing. With If-Match only when nobody wrote since.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorsView.class)))
    public Response put(
            @PathParam("uscc") String uscc,
            @PathParam("year") String year,
            IndicatorsRequest request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var recorded = recordIndicators.record(
                PathUscc.read(uscc), yearOf(year), request, ifMatch, Language.accepted(languages));
        return Response.ok(recorded).header(HttpHeaders.ETAG, tag(recorded)).build();
    }

    @GET
    @Path("/{year}")
    @Needs(value = Permission.READ_INDICATORS, reach = Reach.OWN_PLACE)
    @Operation(operationId = "getIndicators", summary = "A firm's figures for one year, as they are known now")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = IndicatorsView.class)))
    public Response find(
            @PathParam("uscc") String uscc,
            @PathParam("year") String year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String seen,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var found = findIndicators.find(PathUscc.read(uscc), yearOf(year), Language.accepted(languages));
        var tag = tag(found);
        return (tag.isNamedIn(seen) ? Response.notModified() : Response.ok(found))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** The warnings go by the year before too, and are told in a language. */
    private EntityTag tag(IndicatorsView view) {
        return new EntityTag(view.version(), LocalDate.now(clock), String.valueOf(view.warnings()));
    }

    private static int yearOf(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw Problem.notFound();
        }
        return Integer.parseInt(text);
    }
}
