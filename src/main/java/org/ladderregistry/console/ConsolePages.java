package org.ladderregistry.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Reach;
import org.ladderregistry.ladder.FindFirm;
import org.ladderregistry.ladder.FirmHistory;
import org.ladderregistry.ladder.PathUscc;
import org.ladderregistry.ladder.SearchFirms;
import org.ladderregistry.park.FindParks;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;
import org.ladderregistry.platform.Query;

/** The console: firms found and shown. */
@Path("/")
@Authenticated
public class ConsolePages {
    private static final String HOME = "/console";

    private final SearchFirms searchFirms;
    private final FindFirm findFirm;
    private final FirmHistory firmHistory;
    private final FindParks findParks;
    private final Caller caller;
    private final Clock clock;

    ConsolePages(
            SearchFirms searchFirms,
            FindFirm findFirm,
            FirmHistory firmHistory,
            FindParks findParks,
            Caller caller,
            Clock clock) {
        this.searchFirms = searchFirms;
        this.findFirm = findFirm;
        this.firmHistory = firmHistory;
        this.findParks = findParks;
        this.caller = caller;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchPage page);

        static native TemplateInstance firm(FirmPage page);

        static native TemplateInstance fault(FaultPage page);
    }

    @GET
    @Operation(hidden = true)
    public Response home() {
        return Response.seeOther(URI.create(HOME)).build();
    }

    @GET
    @Path("console")
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @Operation(hidden = true)
    public Response search(@Context UriInfo uri, @Context HttpHeaders headers) {
        var frame = HtmlPages.frame(uri, headers, caller);
        var faults = new Faults();
        var query = Query.of(HtmlPages.parameters(uri), SearchFirms.PARAMETERS, faults);
        var page = new SearchPage(frame, searchFirms.search(query, faults));
        return HtmlPages.page(frame, Templates.search(page));
    }

    @GET
    @Path("console/firms/{uscc}")
    @Needs(value = Permission.READ_FIRMS, reach = Reach.ANYWHERE)
    @Operation(hidden = true)
    public Response firm(@PathParam("uscc") String text, @Context UriInfo uri, @Context HttpHeaders headers) {
        var frame = HtmlPages.frame(uri, headers, caller);
        var faults = new Faults();
        var query = Query.of(HtmlPages.parameters(uri), Set.of("asOf", "cursor"), faults);
        var asked = query.day("asOf");
        var cursor = query.text("cursor");
        faults.refuseIfAny();
        var uscc = PathUscc.read(text);
        var today = LocalDate.now(clock);
        var asOf = asked == null ? today : asked;
        var ladder = findFirm.ladder(uscc, asOf);
        var park = ladder.firm().parkCode();
        var page = new FirmPage(
                frame,
                asOf,
                asOf.equals(today),
                ladder,
                park == null ? null : findParks.find(park).name(),
                firmHistory
                        .visible(uscc, cursor, Page.USUAL, frame.words().language())
                        .orElse(null));
        return HtmlPages.page(frame, Templates.firm(page));
    }

    @GET
    @Path("console/{elsewhere: .+}")
    @Operation(hidden = true)
    public Response elsewhere() {
        throw Problem.of(ProblemType.NOT_FOUND);
    }

    /** A browser is answered with a page, also when something is wrong. */
    @ServerExceptionMapper
    public Response fault(Problem problem, UriInfo uri, HttpHeaders headers) {
        return HtmlPages.fault(HtmlPages.frame(uri, headers, caller), problem);
    }
}
