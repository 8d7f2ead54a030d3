package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds what is published against the schemas as they are committed, and more strictly than they ask: consumers must bear
 * fields they don't know, but nothing of ours may be undescribed.
 */
public final class EventSchemas {
    public static final Path FOLDER = Path.of("openapi", "events");
    public static final String POSITIONS = "ladder.positions.v1";

    private static final String SUFFIX = ".schema.json";
    private static final String BASE = "https://ladderregistry.org/openapi/events/";
    private static final String TYPE_PREFIX = "org.ladderregistry.";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(strict())
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private EventSchemas() {}

    /** The names of all schemas, without their common ending. */
    public static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(SUFFIX, ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails when the event is not as the schema of its type says. */
    public static void checkEvent(String json) {
        check(tree(json).path("type").asText().replace(TYPE_PREFIX, ""), json);
    }

    /** Fails when the value of the compacted topic is not as its schema says. */
    public static void checkPosition(String json) {
        check(POSITIONS, json);
    }

    private static void check(String name, String json) {
        assertThat(faults(name, json)).as("%s by %s: %s", name, FOLDER, json).isEmpty();
    }

    public static List<String> faults(String name, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + name + SUFFIX)).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    public static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + SUFFIX));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> strict() {
        return names().stream()
                .collect(Collectors.toMap(
                        name -> BASE + name + SUFFIX,
                        name -> strict(tree(text(name)), true).toString()));
    }

    /** Closes every object but those that are parts of others. */
    private static JsonNode strict(JsonNode schema, boolean isSchema) {
        if (schema instanceof ObjectNode object) {
            object.properties()
                    .forEach(entry -> strict(
                            entry.getValue(), !isSchema || !entry.getKey().equals("properties")));
            boolean isPart = object.path("$comment").asText().equals("mixin");
            if (isSchema && object.has("properties") && !isPart) {
                object.put("unevaluatedProperties", false);
            }
        } else {
            schema.forEach(element -> strict(element, true));
        }
        return schema;
    }

    private static JsonNode tree(String json) {
        try {
            return Api.JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
