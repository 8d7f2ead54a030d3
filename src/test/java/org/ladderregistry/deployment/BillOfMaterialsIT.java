package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ladderregistry.deployment.BillOfMaterials.Library;

/** The bill of materials names what is packaged, all of it, and nothing in it has a licence that nobody looked at. */
class BillOfMaterialsIT {
    private static final Path PACKAGED = Path.of("target", "quarkus-app", "lib");
    private static final Path ALLOWED = Path.of("src", "test", "resources", "licences", "allowed.csv");

    /** On the class path of the build for the developer's own tools; Quarkus leaves it out of what it packages. */
    private static final String NOT_PACKAGED = "quarkus-ide-launcher";

    private final BillOfMaterials bill = BillOfMaterials.made();

    BillOfMaterialsIT() throws IOException {}

    @Test
    void it_names_every_packaged_library_byte_for_byte_and_nothing_else() throws Exception {
        var packaged = new TreeMap<String, String>();
        try (var files = Files.walk(PACKAGED)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                packaged.put(jar.getFileName().toString(), sha256(jar));
            }
        }
        var billed = bill.libraries().stream()
                .filter(library -> !library.name().equals(NOT_PACKAGED))
                .collect(Collectors.toMap(
                        library -> "%s.%s-%s.jar".formatted(library.group(), library.name(), library.version()),
                        Library::sha256));
        assertThat(packaged).isNotEmpty().containsExactlyInAnyOrderEntriesOf(billed);
    }

    @Test
    void every_library_may_be_shipped_under_its_licence() throws IOException {
        assertThat(BillOfMaterials.refused(bill.libraries(), allowed().keySet()))
                .isEmpty();
    }

    @Test
    void a_library_that_may_not_be_shipped_is_named_with_its_licences() {
        var libraries = List.of(
                library("fine", List.of("Apache-2.0")),
                library("of-a-choice", List.of("Never-1.0", "Apache-2.0")),
                library("refused", List.of("Never-1.0")),
                library("silent", List.of()));
        assertThat(BillOfMaterials.refused(libraries, Set.of("Apache-2.0")))
                .containsExactly("org.example:refused:1 [Never-1.0]", "org.example:silent:1 no licence");
    }

    @Test
    void every_allowed_licence_has_its_reason_and_is_needed() throws IOException {
        for (var licence : allowed().entrySet()) {
            assertThat(licence.getValue()).as(licence.getKey()).isNotBlank();
            var others = allowed().keySet().stream()
                    .filter(other -> !other.equals(licence.getKey()))
                    .collect(Collectors.toSet());
            assertThat(BillOfMaterials.refused(bill.libraries(), others))
                    .as("needs " + licence.getKey())
                    .isNotEmpty();
        }
    }

    @Test
    void it_says_the_same_of_the_same_build() {
        assertThat(bill.document().get("specVersion").asText()).isEqualTo("1.6");
        assertThat(bill.document().has("serialNumber")).isFalse();
        assertThat(bill.document().at("/metadata/timestamp").isMissingNode()).isTrue();
    }

    private static Map<String, String> allowed() throws IOException {
        return Files.readAllLines(ALLOWED).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
    }

    private static Library library(String name, List<String> licences) {
        return new Library("org.example", name, "1", "", licences);
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
