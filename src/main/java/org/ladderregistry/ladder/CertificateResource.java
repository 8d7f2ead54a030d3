package org.ladderregistry.ladder;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ladderregistry.platform.RateLimited;

/** The public check of a certificate: open to all, answers about one number at a time, never lists. */
@Path("/api/v1/certificates/{certificateNumber}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RateLimited
@Tag(name = "Certificate check")
public class CertificateResource {
    private final CheckCertificate checkCertificate;

    CertificateResource(CheckCertificate checkCertificate) {
        this.checkCertificate = checkCertificate;
    }

    @GET
    @Operation(
            operationId = "checkCertificate",
            summary = "Is this certificate in force today, and whose is it? No login")
    public CertificateView check(@PathParam("certificateNumber") String number) {
        return checkCertificate.check(number);
    }
}
