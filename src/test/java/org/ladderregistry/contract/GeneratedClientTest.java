package org.ladderregistry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.Registry;

/**
 * A client that a public generator made of the committed document. It is compiled here: generated code is no source of the
 * build, which would hold it to the house's rules.
 */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class GeneratedClientTest {
    private static final Path GENERATED = Path.of("target", "generated-client", "src", "main", "java");
    private static final Path STRANGER = Path.of("src", "client", "java");

    @Test
    void a_generated_client_registers_and_certifies_a_firm(@TempDir Path classes) throws Exception {
        assertThat(GENERATED).as("Maven generates it before the tests").isDirectory();
        compile(classes);
        var urls = new URL[] {classes.toUri().toURL()};
        try (var loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            var stranger = loader.loadClass("org.ladderregistry.client.RegistersAndCertifies");
            var address = URI.create("http://localhost:" + RestAssured.port);
            var client = stranger.getConstructor(URI.class, String.class, String.class)
                    .newInstance(address, Registry.ADMIN, Registry.PASSWORD);
            var rung = stranger.getMethod("climb", String.class, String.class)
                    .invoke(client, ADemoFirm.freshUscc("91"), "GR202562009999");
            assertThat(rung).isEqualTo("HIGH_TECH");
        }
    }

    private static void compile(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources =
                    Stream.concat(javaFiles(GENERATED), javaFiles(STRANGER)).toList();
            var options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", classes.toString());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
    }

    private static Stream<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
