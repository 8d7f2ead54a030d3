package org.ladderregistry.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as it goes out (RFC 9457), in the caller's language. */
@Schema(name = "Problem")
public record ProblemView(
        String type, String title, int status, String detail, String instance, List<FaultView> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One faulty field: where, what (stable), and what to tell a person. */
    @Schema(name = "ProblemError")
    public record FaultView(String pointer, String code, String message) {}

    static ProblemView of(Problem problem, String instance, Language language) {
        var errors = problem.faults().stream()
                .map(fault -> new FaultView(fault.pointer(), fault.code().code(), fault.message(language)))
                .toList();
        return of(problem.type(), errors, instance, language);
    }

    static ProblemView of(ProblemType type, List<FaultView> errors, String instance, Language language) {
        return new ProblemView(
                "/problems/" + type.slug(),
                type.title(language),
                type.status(),
                type.detail(language),
                instance,
                errors);
    }
}
