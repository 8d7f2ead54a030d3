package org.ladderregistry.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ladderregistry.platform.ProblemType;

/** A request and an answer for each operation, and faults for the problems that name some. A test sends every request. */
final class Examples {
    private final Map<String, Map<String, Object>> operations;
    private final Map<String, Map<String, Object>> problems;

    private Examples(Map<String, Map<String, Object>> operations, Map<String, Map<String, Object>> problems) {
        this.operations = operations;
        this.problems = problems;
    }

    static Examples read() {
        return new Examples(Yaml.read("examples.yaml"), Yaml.read("problems.yaml"));
    }

    Object errorsOf(ProblemType type) {
        return problems.getOrDefault(type.slug(), Map.of()).getOrDefault("errors", List.of());
    }

    void show(Door door) {
        var example = operations.get(door.id());
        if (example == null) {
            throw new IllegalStateException("contract/examples.yaml has no example of " + door.id());
        }
        if (door.hasBody()) {
            var request = Objects.requireNonNull(example.get("request"), door.id());
            door.operation()
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> media.setExample(request));
        }
        door.operation().getResponses().getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().getContent()))
                .flatMap(content -> content.getMediaTypes().entrySet().stream())
                .filter(entry -> !entry.getKey().equals("text/html"))
                .forEach(entry -> entry.getValue().setExample(answer(entry.getKey(), door, example)));
    }

    /** One for its media type, or the one for all. */
    private static Object answer(String mediaType, Door door, Map<String, Object> example) {
        var own = example.get(mediaType);
        return own == null ? Objects.requireNonNull(example.get("answer"), door.id()) : own;
    }
}
