package org.ladderregistry.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of k8s/ is what Kubernetes understands, and is reached from a kustomization. */
class ManifestsTest {

    @ParameterizedTest
    @MethodSource("manifests")
    void a_manifest_meets_the_schema_of_its_kind(Path file) {
        assertThat(Manifest.in(file))
                .isNotEmpty()
                .allSatisfy(
                        manifest -> assertThatCode(manifest::mustMeetItsSchema).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a misspelt field       | path:      | pth:       | not defined
            a field too many       | port: http | port: http, nope: 1 | not defined
            a missing field        | , port: http |          | is not found
            a word for a number    | seconds: 5 | seconds: five | five
            a number for a word    | value: "1" | value: 1   | instead of
            a truth for a word     | value: "1" | value: true | instead of
            a unit of nobody       | memory: 1Gi | memory: 1Gib | suffix
            another version        | apps/v1    | apps/v2    | no such type
            """)
    void a_fault_is_found(String fault, String right, String wrong, String told) throws IOException {
        var good = """
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: planted}, spec: {
                  selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{
                    name: one, env: [{name: A, value: "1"}], resources: {limits: {memory: 1Gi}},
                    lifecycle: {preStop: {sleep: {seconds: 5}}}, livenessProbe: {httpGet: {path: /, port: http}}}]}}}}
                """;
        Manifest.parse(good).mustMeetItsSchema();
        var planted = Manifest.parse(good.replace(right, wrong == null ? "" : wrong));
        assertThatThrownBy(planted::mustMeetItsSchema).as(fault).hasMessageContaining(told);
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void a_kustomization_lists_every_manifest_beside_it_and_nothing_that_is_missing(Path file) throws IOException {
        var folder = file.resolveSibling("");
        var listed = Manifest.stream(Manifest.in(file).getFirst().yaml().path("resources"))
                .map(resource -> resource.asText())
                .toList();
        assertThat(listed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(folder.resolve(one)).exists());
        try (var files = Files.list(folder)) {
            assertThat(listed)
                    .containsAll(files.map(one -> one.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
                            .toList());
        }
    }

    @Test
    void no_secret_is_kept_here() {
        assertThat(manifests().flatMap(file -> Manifest.in(file).stream()))
                .noneMatch(manifest -> manifest.kind().equals("Secret"));
    }

    static Stream<Path> manifests() {
        return yaml().stream().filter(file -> !file.endsWith("kustomization.yaml"));
    }

    static Stream<Path> kustomizations() {
        return yaml().stream().filter(file -> file.endsWith("kustomization.yaml"));
    }

    private static List<Path> yaml() {
        try (var files = Files.walk(Path.of("k8s"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
