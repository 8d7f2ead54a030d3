package org.ladderregistry.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The project's source files, as text and as trees. */
public final class Sources {
    /** Where a tree begins and ends in its file. */
    static final SourcePositions POSITIONS = Trees.instance(task(List.of())).getSourcePositions();

    private Sources() {}

    /** Every Java file under some folders, in the order of their paths. */
    public static List<Path> under(String... folders) {
        return Stream.of(folders).flatMap(Sources::files).sorted().toList();
    }

    public static List<CompilationUnitTree> parsed(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            return parsed(manager.getJavaFileObjectsFromPaths(files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<CompilationUnitTree> parsed(Iterable<? extends JavaFileObject> files) throws IOException {
        return StreamSupport.stream(task(files).parse().spliterator(), false)
                .<CompilationUnitTree>map(unit -> unit)
                .toList();
    }

    private static JavacTask task(Iterable<? extends JavaFileObject> files) {
        var options = List.of("-proc:none");
        return (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, files);
    }

    private static Stream<Path> files(String folder) {
        try (var found = Files.walk(Path.of(folder))) {
            return found.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
