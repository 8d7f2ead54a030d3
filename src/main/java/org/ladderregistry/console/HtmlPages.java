package org.ladderregistry.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.TreeMap;
import org.ladderregistry.access.Caller;
import org.ladderregistry.platform.Problem;

/** Pages over HTTP: what they are asked with, and what keeps a browser from doing more with one than show it. */
final class HtmlPages {
    private static final String TYPE = "text/html;charset=UTF-8";
    private static final String ONLY_OUR_STYLES =
            "default-src 'none'; object-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private HtmlPages() {}

    static Frame frame(UriInfo uri, HttpHeaders headers, Caller caller) {
        var query = new TreeMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return Frame.of(
                query,
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                caller.login().orElse(null));
    }

    /** The page's own parameters, as use cases read them. */
    static MultivaluedMap<String, String> parameters(UriInfo uri) {
        var parameters = new MultivaluedHashMap<String, String>(uri.getQueryParameters());
        parameters.remove(Frame.LANG);
        return parameters;
    }

    static Response page(Frame frame, TemplateInstance template) {
        return page(200, frame, template).build();
    }

    static Response fault(Frame frame, Problem problem) {
        var page = ConsolePages.Templates.fault(new FaultPage(frame, problem));
        var answer = page(problem.type().status(), frame, page);
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static Response.ResponseBuilder page(int status, Frame frame, TemplateInstance template) {
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.words().language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("Content-Security-Policy", ONLY_OUR_STYLES)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(template.render());
    }
}
