package org.ladderregistry.deadline;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** What is due, over HTTP. */
@Path("/api/v1/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Deadlines")
public class DeadlineResource {
    private final FindDeadlines findDeadlines;

    DeadlineResource(FindDeadlines findDeadlines) {
        this.findDeadlines = findDeadlines;
    }

    /** Deadlines, and where the list goes on. */
    @Schema(name = "DeadlinePage")
    record DeadlinePage(List<Deadline.View> items, @Nullable String next) {}

    @GET
    @Needs(value = Permission.READ_DETAILS, reach = Reach.ANYWHERE)
    @TakesQuery({"Within", "ReportingUnit", "Park", "DeadlineKind", "AsOf", "Limit", "Cursor"})
    @Operation(
            operationId = "findDeadlines",
            summary = "What is due: certificates that run out, limits of incubation and those overdue, reports",
            description =
                    "By the day they are due on, then by firm. What is overdue is always told, however long ago it was due. Reports"
                            + " are told until their day has passed: whether they were handed in is not known here. The calendar is"
                            + " the reference set report-duties. By what is known now, also for another day (asOf).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = DeadlinePage.class)))
    public Response find(@Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var faults = new Faults();
        var query = Query.of(uri.getQueryParameters(), FindDeadlines.PARAMETERS, faults);
        return findDeadlines.find(query, faults, Language.accepted(languages)).answer(uri);
    }
}
