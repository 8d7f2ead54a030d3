package org.ladderregistry.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The files that lie beside the code. */
final class Yaml {
    private Yaml() {}

    @SuppressWarnings("unchecked")
    static Map<String, Map<String, Object>> read(String name) {
        try (var file = Yaml.class.getResourceAsStream("/contract/" + name)) {
            return new ObjectMapper(new YAMLFactory()).readValue(Objects.requireNonNull(file, name), Map.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
