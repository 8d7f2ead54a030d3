package org.ladderregistry.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Role;
import org.ladderregistry.platform.ProblemType;

/** Says of an operation who may call it, which headers go with it, and every problem it can answer. */
final class Answers {
    /** Where {@code META-INF/openapi.yaml} describes the parameters that methods declare. */
    private static final Map<String, String> DESCRIBED = Map.ofEntries(
            Map.entry("uscc", "Uscc"),
            Map.entry("year", "Year"),
            Map.entry("id", "CertificationId"),
            Map.entry("code", "ParkCode"),
            Map.entry("username", "Username"),
            Map.entry("name", "TokenName"),
            Map.entry("certificateNumber", "CertificateNumber"),
            Map.entry("set", "ReferenceSet"),
            Map.entry("slug", "ProblemSlug"),
            Map.entry("sequence", "Sequence"),
            Map.entry("number", "AuditNumber"),
            Map.entry("If-Match", "IfMatch"),
            Map.entry("If-None-Match", "IfNoneMatch"),
            Map.entry("Last-Event-ID", "LastEventId"));

    private static final String LANGUAGE = "AcceptLanguage";

    private final Door door;
    private final Problems known;
    private boolean hasPath;

    Answers(Door door, Problems known) {
        this.door = door;
        this.known = known;
    }

    void describe() {
        describeParameters();
        declareCallers();
        declareHeaders();
        declareProblems();
    }

    private void describeParameters() {
        hasPath = door.takes(Parameter.In.PATH);
        var declared = door.parameters().stream().flatMap(one -> Stream.ofNullable(description(one.getName())));
        var always = door.isPost() ? Stream.of("IdempotencyKey", LANGUAGE) : Stream.of(LANGUAGE);
        var names = Stream.of(declared, door.query().stream(), always).flatMap(some -> some);
        door.operation()
                .setParameters(names.map(name -> OASFactory.createParameter().ref(name))
                        .toList());
    }

    /** What is put in the place of something need not have been seen. */
    private @Nullable String description(String parameter) {
        boolean isOptional = parameter.equals("If-Match") && door.method() == PathItem.HttpMethod.PUT;
        return isOptional ? "OptionalIfMatch" : DESCRIBED.get(parameter);
    }

    private void declareCallers() {
        var permission = door.permission();
        if (permission == null) {
            door.operation().setSecurity(List.of());
            door.operation().addExtension("x-roles", List.of("anybody"));
        } else {
            door.operation()
                    .setSecurity(Stream.of("basic", "bearer")
                            .map(scheme ->
                                    OASFactory.createSecurityRequirement().addScheme(scheme))
                            .toList());
            door.operation()
                    .addExtension(
                            "x-roles",
                            Role.having(permission).stream().map(Role::code).toList());
            door.operation().addExtension("x-reach", String.valueOf(door.reach()));
        }
    }

    private void declareHeaders() {
        if (door.takes("IfNoneMatch")) {
            var unchanged = OASFactory.createAPIResponse().description("Unchanged since the ETag that was sent");
            door.operation().getResponses().addAPIResponse("304", with(unchanged, "ETag"));
        }
        door.operation().getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getDescription() == null) {
                answer.setDescription("Created");
            }
            if (status.equals("201")) {
                with(answer, "Location");
            }
            if (door.isVersioned()) {
                with(answer, "ETag");
            }
            if (door.takes("Cursor")) {
                with(answer, "Link");
            }
            if (door.isRateLimited()) {
                withRateLimit(answer);
            }
        });
    }

    static void withRateLimit(APIResponse answer) {
        with(answer, "RateLimit");
        with(answer, "RateLimit-Policy");
    }

    static APIResponse with(APIResponse answer, String header) {
        return answer.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private void declareProblems() {
        var answers = door.operation().getResponses();
        var problems = problems();
        answers.getAPIResponses().keySet().stream()
                .filter(status -> status.compareTo("400") >= 0)
                .forEach(status -> problems.add(ProblemType.ofStatus(Integer.parseInt(status))));
        var byStatus = problems.stream()
                .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        problems.forEach(type -> answers.removeAPIResponse(String.valueOf(type.status())));
        byStatus.forEach((status, types) -> answers.addAPIResponse(String.valueOf(status), known.answerWith(types)));
        door.operation()
                .addExtension(
                        "x-problems", problems.stream().map(ProblemType::slug).toList());
    }

    private Set<ProblemType> problems() {
        var found = EnumSet.of(
                ProblemType.MALFORMED,
                ProblemType.UNAUTHENTICATED, // a wrong login is refused everywhere
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.URI_TOO_LONG,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.INTERNAL,
                ProblemType.UNAVAILABLE);
        if (door.permission() != null) {
            found.add(ProblemType.FORBIDDEN);
        }
        if (hasPath) {
            found.add(ProblemType.NOT_FOUND);
        }
        if (door.hasBody()) {
            found.addAll(EnumSet.of(
                    ProblemType.REQUEST_TIMEOUT,
                    ProblemType.CONTENT_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.REFUSED,
                    ProblemType.CONFLICT));
        }
        if (door.isPost()) {
            found.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (door.takes("IfMatch")) {
            found.addAll(EnumSet.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED));
        }
        if (door.takes("OptionalIfMatch")) {
            found.add(ProblemType.PRECONDITION_FAILED);
        }
        return found;
    }
}
