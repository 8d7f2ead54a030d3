package org.ladderregistry.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ladderregistry.access.Caller;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemMapper;
import org.ladderregistry.platform.ProblemType;

/** What a problem's {@code type} leads to: for people a page, for programs JSON. Open to all. */
@Path("/problems")
@PermitAll
@Tag(name = "Problems")
public class ProblemPages {
    private final Caller caller;

    ProblemPages(Caller caller) {
        this.caller = caller;
    }

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance problems(Frame frame, List<Description> problems);

        static native TemplateInstance problem(Frame frame, Description problem);
    }

    /** All of them. */
    @Schema(name = "ProblemDescriptions")
    public record Descriptions(List<Description> items) {}

    /**
     * What one type of problem means.
     *
     * @param type as problems name it
     * @param remedy what the caller can do
     */
    @Schema(name = "ProblemDescription")
    public record Description(String type, int status, String title, String meaning, String remedy) {
        static Description of(ProblemType type, Language language) {
            return new Description(
                    "/problems/" + type.slug(),
                    type.status(),
                    type.title(language),
                    type.meaning(language),
                    type.remedy(language));
        }
    }

    @GET
    @Operation(operationId = "listProblems", summary = "Every type of problem: a page, or JSON by Accept")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Descriptions.class)),
                @Content(mediaType = "text/html", schema = @Schema(ref = "HtmlPage"))
            })
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        var frame = HtmlPages.frame(uri, headers, caller);
        var all = Arrays.stream(ProblemType.values())
                .map(type -> Description.of(type, frame.words().language()))
                .toList();
        return wantsJson(headers)
                ? json(frame, new Descriptions(all))
                : HtmlPages.page(frame, Templates.problems(frame, all));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getProblem", summary = "One type of problem: a page, or JSON by Accept")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Description.class)),
                @Content(mediaType = "text/html", schema = @Schema(ref = "HtmlPage"))
            })
    public Response one(@PathParam("slug") String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        var type = ProblemType.ofSlug(slug).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        var frame = HtmlPages.frame(uri, headers, caller);
        var problem = Description.of(type, frame.words().language());
        return wantsJson(headers) ? json(frame, problem) : HtmlPages.page(frame, Templates.problem(frame, problem));
    }

    /** A page only for whoever names one: a program that takes anything is told as everywhere else. */
    @ServerExceptionMapper
    public Response fault(Problem problem, UriInfo uri, HttpHeaders headers) {
        boolean namesHtml = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("html"));
        return namesHtml && !wantsJson(headers)
                ? HtmlPages.fault(HtmlPages.frame(uri, headers, caller), problem)
                : ProblemMapper.answer(problem, uri, headers);
    }

    private static Response json(Frame frame, Object entity) {
        return Response.ok(entity, JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.words().language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /** Whichever of the two the caller names first; a page for whoever takes anything. */
    private static boolean wantsJson(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> preference(type).stream())
                .findFirst()
                .orElse(false);
    }

    private static Optional<Boolean> preference(MediaType type) {
        boolean json = type.getSubtype().endsWith("json");
        boolean html = type.isCompatible(MediaType.TEXT_HTML_TYPE);
        return json || html ? Optional.of(json) : Optional.empty();
    }
}
