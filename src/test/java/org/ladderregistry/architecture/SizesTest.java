package org.ladderregistry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Most files and methods are far below these limits: what comes near one is better taken apart. */
class SizesTest {
    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TEST = 400;

    @Test
    void a_file_can_be_read_in_one_sitting() throws IOException {
        assertThat(longerThan(LONGEST_FILE, Sources.under("src/main/java", "src/launcher/java")))
                .isEmpty();
    }

    @Test
    void a_test_file_too() throws IOException {
        assertThat(longerThan(LONGEST_TEST, Sources.under("src/test/java"))).isEmpty();
    }

    @Test
    void a_method_fits_on_a_screen() {
        var found = Sources.parsed(Sources.under("src/main/java", "src/launcher/java", "src/test/java")).stream()
                .flatMap(unit -> longMethods(unit).stream());
        assertThat(found).isEmpty();
    }

    @Test
    void a_method_of_one_line_more_is_found() throws IOException {
        assertThat(longMethods(aMethodOf(LONGEST_METHOD))).isEmpty();
        assertThat(longMethods(aMethodOf(LONGEST_METHOD + 1))).containsExactly("Planted.java: method, 41 lines");
    }

    private static List<String> longerThan(int most, List<Path> files) throws IOException {
        var found = new ArrayList<String>();
        for (var file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                found.add("%s: %d lines".formatted(file, lines));
            }
        }
        return found;
    }

    private static List<String> longMethods(CompilationUnitTree unit) {
        var found = new ArrayList<String>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                int lines = lines(unit, method);
                if (lines > LONGEST_METHOD) {
                    var file = Path.of(unit.getSourceFile().getName()).getFileName();
                    found.add("%s: %s, %d lines".formatted(file, method.getName(), lines));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        return found;
    }

    /** From the brace that opens the body to the one that closes it: the table of cases above a test is no code. */
    private static int lines(CompilationUnitTree unit, MethodTree method) {
        if (method.getBody() == null) {
            return 0;
        }
        var positions = Sources.POSITIONS;
        long first = positions.getStartPosition(unit, method.getBody());
        long last = positions.getEndPosition(unit, method.getBody());
        return (int) (unit.getLineMap().getLineNumber(last) - unit.getLineMap().getLineNumber(first) + 1);
    }

    private static CompilationUnitTree aMethodOf(int lines) throws IOException {
        var text = "class Planted {\n @Deprecated\n void method() {\n" + "  ;\n".repeat(lines - 2) + " }\n}\n";
        var file = new SimpleJavaFileObject(URI.create("text:///Planted.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        return Sources.parsed(List.of(file)).getFirst();
    }
}
