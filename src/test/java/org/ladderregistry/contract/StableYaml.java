package org.ladderregistry.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes an API document in one order, so that a change of it reads as that change and no more. */
final class StableYaml {
    private static final List<String> DOCUMENT =
            List.of("openapi", "info", "servers", "tags", "paths", "components", "security");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .stringQuotingChecker(new QuotesDays())
            .build());

    private StableYaml() {}

    static String write(JsonNode document) throws JsonProcessingException {
        var ordered = sorted(document, Comparator.comparing(DOCUMENT::indexOf));
        ordered.set("paths", sorted(document.get("paths"), Comparator.naturalOrder()));
        ordered.get("paths")
                .properties()
                .forEach(path -> path.setValue(sorted(path.getValue(), Comparator.comparing(METHODS::indexOf))));
        ordered.set("components", sorted(document.get("components"), Comparator.naturalOrder()));
        ordered.get("components")
                .properties()
                .forEach(kind -> kind.setValue(sorted(kind.getValue(), Comparator.naturalOrder())));
        return YAML.writeValueAsString(ordered);
    }

    private static ObjectNode sorted(JsonNode object, Comparator<String> order) {
        var sorted = YAML.createObjectNode();
        object.properties().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .forEach(entry -> sorted.set(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** A bare day is a timestamp to some readers of YAML. */
    private static final class QuotesDays extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || (!value.isEmpty() && Character.isDigit(value.charAt(0)));
        }
    }
}
