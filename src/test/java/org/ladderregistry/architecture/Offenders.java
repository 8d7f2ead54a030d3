package org.ladderregistry.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Compiles the classes that break the rules. They lie in the rooms whose rules they break, and outside the test sources: there
 * Quarkus would take their entities and resources for the registry's own.
 */
final class Offenders {
    private static final Path SOURCES = Path.of("src/offenders/java");

    private Offenders() {}

    static Path compileTo(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.walk(SOURCES)) {
            var found =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            var options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(found))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("The offenders do not compile");
            }
        }
        return classes;
    }
}
