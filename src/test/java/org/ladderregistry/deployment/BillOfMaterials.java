package org.ladderregistry.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The CycloneDX document that the build leaves beside the packaged service. */
record BillOfMaterials(JsonNode document) {

    /** One library of the bill. Of several licences one may choose: so Maven reads a list of them. */
    record Library(String group, String name, String version, String sha256, List<String> licences) {

        boolean mayBeShippedUnder(Set<String> allowed) {
            return licences.stream().anyMatch(allowed::contains);
        }

        @Override
        public String toString() {
            return "%s:%s:%s".formatted(group, name, version);
        }
    }

    /** The bill of the build that was made last. */
    static BillOfMaterials made() throws IOException {
        var file = Path.of("target", "sbom", "ladder-registry.cdx.json");
        return new BillOfMaterials(new ObjectMapper().readTree(Files.readString(file)));
    }

    List<Library> libraries() {
        return elements(document.get("components"))
                .map(component -> new Library(
                        component.path("group").asText(),
                        component.get("name").asText(),
                        component.get("version").asText(),
                        sha256(component),
                        licences(component)))
                .toList();
    }

    /** The libraries that may not be shipped, each with the licences it has. */
    static List<String> refused(List<Library> libraries, Set<String> allowed) {
        return libraries.stream()
                .filter(library -> !library.mayBeShippedUnder(allowed))
                .map(library -> library + " " + (library.licences().isEmpty() ? "no licence" : library.licences()))
                .toList();
    }

    private static List<String> licences(JsonNode component) {
        return elements(component.path("licenses"))
                .map(choice -> Stream.of(
                                choice.path("expression"), choice.at("/license/id"), choice.at("/license/name"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static String sha256(JsonNode component) {
        return elements(component.path("hashes"))
                .filter(hash -> hash.get("alg").asText().equals("SHA-256"))
                .map(hash -> hash.get("content").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no SHA-256 of " + component.get("name")));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
