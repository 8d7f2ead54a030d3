package org.ladderregistry.assessment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Objects;
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
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.ladder.PathUscc;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;
import org.ladderregistry.policy.rule.Title;

/** Assessments over HTTP. */
@Path("/api/v1/firms/{uscc}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Assessments")
@RunOnVirtualThread
public class AssessmentResource {
    private final AssessFirm assessFirm;
    private final Clock clock;

    AssessmentResource(AssessFirm assessFirm, Clock clock) {
        this.assessFirm = assessFirm;
        this.clock = clock;
    }

    @GET
    @Needs(value = Permission.READ_INDICATORS, reach = Reach.OWN_PLACE)
    @TakesQuery({"AssessedRung", "AssessedTitle", "On"})
    @Operation(
            operationId = "assessFirm",
            summary = "Whether the firm fulfils what a rung or a title asks for, criterion by criterion",
            description =
                    "Goes by the rules of the day and by the figures as they are known now, of the last whole year before it. Advice, which"
                            + " decides nothing. turnedBy names every single change that would turn the verdict when it is NOT_MET.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    @APIResponse(responseCode = "422", description = "No rules are known of the day")
    public Response assess(
            @PathParam("uscc") String uscc,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), Set.of("rung", "title", "on"), faults);
        var rung = query.oneOf("rung", Rung.class);
        var title = query.oneOf("title", Title.class);
        boolean isOne = (query.text("rung") == null) != (query.text("title") == null);
        faults.addIf(!isOne, Query.pointer("rung"), AssessmentFault.RUNG_OR_TITLE);
        var day = query.day("on");
        faults.refuseIfAny();
        var firm = PathUscc.read(uscc);
        var subject = rung != null ? rung : Objects.requireNonNull(title);
        var assessment = assessFirm.assess(firm, subject, day == null ? LocalDate.now(clock) : day);
        return Response.ok(AssessmentView.of(firm.code(), assessment, Language.accepted(languages)))
                .build();
    }
}
