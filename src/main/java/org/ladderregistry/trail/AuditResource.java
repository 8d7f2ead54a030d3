package org.ladderregistry.trail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The audit trail over HTTP: a page, one entry, or all that is asked for as a file. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@io.quarkus.security.Authenticated
@Tag(name = "Access")
public class AuditResource {
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";
    private static final MediaType LINES_TYPE = MediaType.valueOf(LINES);
    private static final MediaType TABLE_TYPE = MediaType.valueOf(TABLE);

    private final FindAudit findAudit;
    private final ExportAudit exportAudit;
    private final SealedTrail sealed;

    AuditResource(FindAudit findAudit, ExportAudit exportAudit, SealedTrail sealed) {
        this.findAudit = findAudit;
        this.exportAudit = exportAudit;
        this.sealed = sealed;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, LINES, TABLE})
    @Needs(value = Permission.READ_AUDIT, reach = Reach.WHOLE_PROVINCE)
    @TakesQuery({"Actor", "Action", "SubjectKind", "Subject", "Via", "RecordedFrom", "RecordedTo", "Limit", "Cursor"})
    @Operation(
            operationId = "listAudit",
            summary = "Who did what, newest first: a page, or by Accept all of it as NDJSON or CSV",
            description =
                    "What is exported takes all filters, but neither limit nor cursor, and is itself written down"
                            + " (AUDIT_EXPORTED). A cell that a spreadsheet would take for a formula has an apostrophe in front.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AuditPage")),
                @Content(mediaType = LINES, schema = @Schema(ref = "AuditLines")),
                @Content(mediaType = TABLE, schema = @Schema(ref = "AuditTable"))
            })
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) throws SQLException {
        var wanted = wanted(headers);
        var faults = new Faults();
        if (wanted.equals(MediaType.APPLICATION_JSON_TYPE)) {
            var query = Query.of(uri.getQueryParameters(), FindAudit.PARAMETERS, faults);
            return findAudit.find(query, faults).answer(uri);
        }
        var filters = FindAudit.PARAMETERS.stream()
                .filter(name -> !FindAudit.NOT_FILTERS.contains(name))
                .collect(Collectors.toSet());
        var query = Query.of(uri.getQueryParameters(), filters, faults);
        var given = uri.getQueryParameters().entrySet().stream()
                .filter(one -> !one.getValue().getFirst().isBlank())
                .collect(Collectors.toMap(
                        one -> one.getKey(), one -> one.getValue().getFirst().strip()));
        var search = exportAudit.begin(query, faults, wanted.equals(LINES_TYPE) ? "NDJSON" : "CSV", given);
        return file(wanted, search);
    }

    @GET
    @Path("/{number}")
    @Needs(value = Permission.READ_AUDIT, reach = Reach.WHOLE_PROVINCE)
    @Operation(operationId = "getAuditEntry", summary = "One entry by its number; 404 until it is sealed")
    @APIResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "AuditEntry")))
    public Response find(@PathParam("number") long number, @Context UriInfo uri) throws SQLException {
        var faults = new Faults();
        Query.of(uri.getQueryParameters(), Set.of(), faults);
        faults.refuseIfAny();
        return Response.ok(findAudit.find(number)).build();
    }

    /** What the caller likes best of what there is; a page, if it is all the same. */
    private static MediaType wanted(HttpHeaders headers) {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (accepted.isCompatible(LINES_TYPE)) {
                return LINES_TYPE;
            }
            if (accepted.isCompatible(TABLE_TYPE)) {
                return TABLE_TYPE;
            }
        }
        return MediaType.APPLICATION_JSON_TYPE;
    }

    private Response file(MediaType type, AuditSearch search) {
        StreamingOutput content = to -> write(to, type, search);
        var name = type.equals(LINES_TYPE) ? "audit.ndjson" : "audit.csv";
        return Response.ok(content, type.withCharset(StandardCharsets.UTF_8.name()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(OutputStream to, MediaType type, AuditSearch search) throws IOException {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try {
            if (type.equals(LINES_TYPE)) {
                exportAudit.giveOut(search, entry -> text.write(sealed.json(entry) + "\n"));
            } else {
                var table = new AuditTable(text);
                exportAudit.giveOut(search, table::add);
                table.flush();
            }
        } catch (SQLException away) {
            throw new IOException(away);
        }
        text.flush();
    }
}
