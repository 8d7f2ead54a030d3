package org.ladderregistry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The API document as it is committed. */
public final class ApiContract {
    public static final Path FILE = Path.of("openapi", "ladder-registry.yaml");
    public static final JsonNode DOCUMENT = read(FILE);

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private ApiContract() {}

    /** One operation of the document. */
    public record Described(String path, String method, JsonNode operation) {
        public String id() {
            return operation.path("operationId").asText();
        }

        /** Its parameters of one kind, with their references followed. */
        public List<JsonNode> parameters(String in) {
            return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                    .map(ApiContract::followed)
                    .filter(one -> one.path("in").asText().equals(in))
                    .toList();
        }

        /** The status of the good answer. */
        public String success() {
            return StreamSupport.stream(
                            ((Iterable<String>) operation.path("responses")::fieldNames).spliterator(), false)
                    .filter(status -> status.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return id();
        }
    }

    public static List<Described> operations() {
        var found = new ArrayList<Described>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(entry -> found.add(new Described(path.getKey(), entry.getKey(), entry.getValue())));
        }
        return found;
    }

    public static JsonNode followed(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    public static JsonNode read(Path yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
