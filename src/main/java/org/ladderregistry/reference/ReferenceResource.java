package org.ladderregistry.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The reference data over HTTP; it changes with a release only, so everybody may keep it for an hour. */
@Path(ReferenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference data", description = "The codes that may occur in requests and answers")
public class ReferenceResource {

    static final String PATH = "/api/v1/reference";
    private static final String AN_HOUR = "public, max-age=3600";

    /** What a set's address answers. */
    @Schema(name = "ReferenceItems")
    record Items(List<ReferenceItem> items) {}

    @GET
    @ResponseHeader(name = "Cache-Control", value = AN_HOUR)
    @Operation(operationId = "listReferenceSets", summary = "The sets of codes, each with its address")
    public Items index() {
        return new Items(ReferenceSet.index());
    }

    @GET
    @Path("/{set}")
    @ResponseHeader(name = "Cache-Control", value = AN_HOUR)
    @Operation(
            operationId = "listReferenceSet",
            summary = "The codes of one set, with their names in Chinese and English")
    @APIResponse(responseCode = "200", description = "All codes of the set, in their official order")
    @APIResponse(responseCode = "404", description = "There is no such set")
    public Items items(@Parameter(description = "The set's code", example = "rungs") @RestPath String set) {
        return ReferenceSet.find(set).map(found -> new Items(found.items())).orElseThrow(NotFoundException::new);
    }
}
