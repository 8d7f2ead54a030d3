package org.ladderregistry.ladder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.OneTransaction;

/** The end of a firm over HTTP, its return, and to whom its code leads. */
@Path("/api/v1/firms/{uscc}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Firms")
@RunOnVirtualThread
public class FirmLifeResource {
    private final DeregisterFirm deregisterFirm;
    private final ReinstateFirm reinstateFirm;
    private final SucceedFirm succeedFirm;
    private final Clock clock;

    FirmLifeResource(DeregisterFirm deregisterFirm, ReinstateFirm reinstateFirm, SucceedFirm succeedFirm, Clock clock) {
        this.deregisterFirm = deregisterFirm;
        this.reinstateFirm = reinstateFirm;
        this.succeedFirm = succeedFirm;
        this.clock = clock;
    }

    @POST
    @Path("/deregistration")
    @OneTransaction
    @Needs(value = Permission.RECORD_FIRM_LIFE, reach = Reach.OWN_PLACE)
    @Operation(operationId = "deregisterFirm", summary = "Records that the firm ceased to be")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirmView.class)))
    public Response deregister(@PathParam("uscc") String uscc, DeregistrationRequest request) {
        return answer(deregisterFirm.deregister(PathUscc.read(uscc), request));
    }

    @POST
    @Path("/reinstatement")
    @OneTransaction
    @Needs(value = Permission.RECORD_FIRM_LIFE, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "reinstateFirm",
            summary = "Records that a deregistered firm is there again, or was never gone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirmView.class)))
    public Response reinstate(@PathParam("uscc") String uscc, ReinstatementRequest request) {
        return answer(reinstateFirm.reinstate(PathUscc.read(uscc), request));
    }

    @POST
    @Path("/succession")
    @OneTransaction
    @Needs(value = Permission.RECORD_FIRM_LIFE, reach = Reach.OWN_PLACE)
    @Operation(operationId = "succeedFirm", summary = "Records that the firm's code leads to another")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FirmView.class)))
    public Response succeed(@PathParam("uscc") String uscc, SuccessionRequest request) {
        return answer(succeedFirm.succeed(PathUscc.read(uscc), request));
    }

    private Response answer(FirmView firm) {
        return Response.ok(firm)
                .header(HttpHeaders.ETAG, new EntityTag(firm.version(), LocalDate.now(clock), ""))
                .build();
    }
}
