package org.ladderregistry.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each problem's {@code type} leads to: the kind of problem, explained; open to everybody. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Problems", description = "The kinds of problem that the registry answers with")
public class ProblemResource {

    /** A kind of problem, in the reader's language. */
    public record Kind(String type, int status, String title, String detail) {
        static Kind of(ProblemType type, Language language) {
            return new Kind("/problems/" + type.slug(), type.status(), type.title(language), type.detail(language));
        }
    }

    /** All kinds there are. */
    public record Kinds(List<Kind> items) {}

    @GET
    @Operation(operationId = "listProblems", summary = "Every kind of problem")
    public Response all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var language = Language.accepted(languages);
        var kinds = Stream.of(ProblemType.values()).map(type -> Kind.of(type, language));
        return answer(new Kinds(kinds.toList()), language);
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "explainProblem", summary = "One kind of problem: what it means, and what to do")
    public Response one(
            @PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        var language = Language.accepted(languages);
        var type = ProblemType.ofSlug(slug).orElseThrow(NotFoundException::new);
        return answer(Kind.of(type, language), language);
    }

    private static Response answer(Object entity, Language language) {
        return Response.ok(entity)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }
}
