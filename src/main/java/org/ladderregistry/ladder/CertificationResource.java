package org.ladderregistry.ladder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.platform.EntityTag;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.OneTransaction;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;
import org.ladderregistry.platform.TakesQuery;

/** Certifications over HTTP: admitted, certified, renewed, ended. */
@Path("/api/v1/firms/{uscc}/certifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Certifications")
@RunOnVirtualThread
public class CertificationResource {
    private final CertifyFirm certifyFirm;
    private final EndCertification endCertification;
    private final RevokeCertification revokeCertification;
    private final CorrectCertification correctCertification;
    private final FindFirm findFirm;
    private final Clock clock;

    CertificationResource(
            CertifyFirm certifyFirm,
            EndCertification endCertification,
            RevokeCertification revokeCertification,
            CorrectCertification correctCertification,
            FindFirm findFirm,
            Clock clock) {
        this.certifyFirm = certifyFirm;
        this.endCertification = endCertification;
        this.revokeCertification = revokeCertification;
        this.correctCertification = correctCertification;
        this.findFirm = findFirm;
        this.clock = clock;
    }

    @POST
    @OneTransaction
    @Needs(value = Permission.RECORD_CERTIFICATIONS, reach = Reach.OWN_PLACE)
    @Operation(operationId = "certifyFirm", summary = "Records that the firm was given a rung")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Certified.View.class)))
    public Response certify(
            @PathParam("uscc") String uscc,
            CertificationRequest request,
            @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var certified = certifyFirm.certify(PathUscc.read(uscc), request);
        var id = certified.certification().id().toString();
        return answer(Response.created(uri.getAbsolutePathBuilder().path(id).build()), certified, languages);
    }

    @POST
    @Path("/{id}/end")
    @OneTransaction
    @Needs(value = Permission.RECORD_CERTIFICATIONS, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "endCertification",
            summary = "Records that a certification ended: graduated, time expired, left")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Certified.View.class)))
    public Response end(
            @PathParam("uscc") String uscc,
            @PathParam("id") String id,
            EndRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var ended = endCertification.end(PathUscc.read(uscc), id(id), request);
        return answer(Response.ok(), ended, languages);
    }

    @POST
    @Path("/{id}/revocation")
    @OneTransaction
    @Needs(value = Permission.RECORD_CERTIFICATIONS, reach = Reach.OWN_PLACE)
    @Operation(operationId = "revokeCertification", summary = "Records that an office took a certification back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Certified.View.class)))
    public Response revoke(
            @PathParam("uscc") String uscc,
            @PathParam("id") String id,
            RevocationRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(Response.ok(), revokeCertification.revoke(PathUscc.read(uscc), id(id), request), languages);
    }

    @POST
    @Path("/{id}/correction")
    @OneTransaction
    @Needs(value = Permission.RECORD_CERTIFICATIONS, reach = Reach.OWN_PLACE)
    @Operation(
            operationId = "correctCertification",
            summary = "Records that what was recorded of a certification was wrong, or that it never was")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Certified.View.class)))
    public Response correct(
            @PathParam("uscc") String uscc,
            @PathParam("id") String id,
            CorrectionRequest request,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return answer(Response.ok(), correctCertification.correct(PathUscc.read(uscc), id(id), request), languages);
    }

    @GET
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @TakesQuery({"AsOf", "KnownAt"})
    @Operation(operationId = "getCertification", summary = "One certification, on any day and by what was known then")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CertificationView.class)))
    public CertificationView find(@PathParam("uscc") String uscc, @PathParam("id") String id, @Context UriInfo uri) {
        var faults = new Faults();
        var times = Times.of(Query.of(uri.getQueryParameters(), Times.PARAMETERS, faults), faults, clock);
        return findFirm.certification(PathUscc.read(uscc), id(id), times.asOf(), times.knownAt());
    }

    private Response answer(Response.ResponseBuilder answer, Certified certified, @Nullable String languages) {
        return answer.header(HttpHeaders.ETAG, new EntityTag(certified.firmVersion(), LocalDate.now(clock), ""))
                .entity(certified.in(Language.accepted(languages)))
                .build();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw Problem.notFound();
        }
    }
}
