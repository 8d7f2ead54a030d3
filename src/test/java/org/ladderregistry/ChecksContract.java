package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds every answer against the API document, and every request that was answered well: tests send bad ones on purpose.
 * What the document has no operation for may only be refused.
 */
final class ChecksContract implements Filter {
    static final ChecksContract INSTANCE = new ChecksContract();

    private static final Set<String> NOWHERE =
            Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final String LOGIN = "validation.request.security.invalid";

    private final OpenApiInteractionValidator document = OpenApiInteractionValidator.createForSpecificationUrl(
                    ApiContract.FILE.toUri().toString())
            .build();

    private ChecksContract() {}

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(asked, expected);
        if (isDescribable(asked)) {
            var request = RestAssuredRequest.of(asked);
            var faults = faults(asked, request, response);
            assertThat(faults)
                    .as(
                            "%s %s, answered %d, by %s: %s",
                            request.getMethod(),
                            request.getPath(),
                            response.statusCode(),
                            ApiContract.FILE,
                            response.asString())
                    .isEmpty();
        }
        return response;
    }

    private List<String> faults(FilterableRequestSpecification asked, Request request, Response response) {
        var answer = RestAssuredResponse.of(response);
        var report = response.statusCode() < 300 && !isEncodedByItself(asked)
                ? document.validate(request, answer)
                : document.validateResponse(request.getPath(), request.getMethod(), answer);
        return report.getMessages().stream()
                .filter(fault -> fault.getLevel() == ValidationReport.Level.ERROR)
                .filter(fault -> !(NOWHERE.contains(fault.getKey()) && response.statusCode() >= 400))
                .filter(fault -> !(LOGIN.equals(fault.getKey()) && logsIn(asked)))
                .map(Message::toString)
                .toList();
    }

    /** An address taken as it is, such as a link's: the validator would not decode it. */
    private static boolean isEncodedByItself(FilterableRequestSpecification asked) {
        return asked.getQueryParams().values().stream()
                .anyMatch(value -> ESCAPE.matcher(String.valueOf(value)).find());
    }

    /** The scheme's name in another case is as good (RFC 9110, 11.1), though not to the validator. */
    private static boolean logsIn(FilterableRequestSpecification asked) {
        return String.valueOf(asked.getHeaders().getValue("Authorization"))
                .toLowerCase(Locale.ROOT)
                .startsWith("basic ");
    }

    /** An address of the API, with a method that a document can describe. */
    private static boolean isDescribable(FilterableRequestSpecification asked) {
        var path = URI.create(asked.getURI()).getPath();
        return Stream.of("/api/", "/problems").anyMatch(path::startsWith)
                && Arrays.stream(Request.Method.values())
                        .anyMatch(one -> one.name().equals(asked.getMethod()));
    }
}
