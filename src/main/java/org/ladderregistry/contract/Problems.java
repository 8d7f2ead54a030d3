package org.ladderregistry.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.ProblemType;
import org.ladderregistry.platform.ProblemView;

/** Describes each type of problem once: an example of it, and the answer that carries it. */
final class Problems {
    private final Components components;
    private final Examples examples;

    Problems(Components components, Examples examples) {
        this.components = components;
        this.examples = examples;
    }

    /** An answer that carries one of these types, all of the same status: described once, and referred to. */
    APIResponse answerWith(List<ProblemType> types) {
        var name = types.stream().map(ProblemType::slug).collect(Collectors.joining("-or-"));
        if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
            components.addResponse(name, answer(types));
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    void describe() {
        var slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();
        var problem = Objects.requireNonNull(components.getSchemas().get("Problem"));
        var type = Objects.requireNonNull(problem.getProperties().get("type"));
        type.addExtension(
                "x-extensible-enum",
                slugs.stream().map(slug -> "/problems/" + slug).toList());
        for (var one : ProblemType.values()) {
            components.addExample(
                    one.slug(),
                    OASFactory.createExample().summary(one.title(Language.EN)).value(example(one)));
        }
    }

    private Map<String, Object> example(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + type.slug());
        example.put("title", type.title(Language.EN));
        example.put("status", type.status());
        example.put("detail", type.detail(Language.EN));
        example.put("instance", "/api/v1/firms");
        example.put("errors", examples.errorsOf(type));
        return example;
    }

    private static APIResponse answer(List<ProblemType> types) {
        var content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        types.forEach(type ->
                content.addExample(type.slug(), OASFactory.createExample().ref(type.slug())));
        var answer = OASFactory.createAPIResponse()
                .description(
                        types.stream().map(type -> type.meaning(Language.EN)).collect(Collectors.joining(" Or: ")))
                .content(OASFactory.createContent().addMediaType(ProblemView.MEDIA_TYPE, content));
        Answers.with(answer, "Content-Language");
        switch (types.getFirst()) {
            case UNAUTHENTICATED -> Answers.with(answer, "WWW-Authenticate");
            case TOO_MANY_REQUESTS -> Answers.withRateLimit(Answers.with(answer, "Retry-After"));
            case UNAVAILABLE -> Answers.with(answer, "Retry-After");
            default -> {}
        }
        return answer;
    }
}
