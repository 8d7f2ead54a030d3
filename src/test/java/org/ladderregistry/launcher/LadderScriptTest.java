package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./ladder} chooses a JDK and what it says; the JDKs are empty shells. */
class LadderScriptTest {

    @TempDir
    Path jdks;

    @Test
    void the_newest_jdk_is_chosen() throws Exception {
        jdk("a", "21.0.4");
        jdk("b with space", "26-ea");
        jdk("c", "17.0.9");
        assertThat(ladder("version").text()).contains("on JDK 26 (" + jdks.resolve("b with space") + ")");
    }

    @Test
    void java_home_wins_when_it_is_new_enough() throws Exception {
        jdk("newer", "26");
        Path own = jdk("own", "21");
        assertThat(ladderWithJavaHome(own, "version").text()).contains("on JDK 21 (" + own + ")");
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        Path old = jdk("old", "17");
        jdk("newer", "25");
        assertThat(ladderWithJavaHome(old, "version").text()).contains("on JDK 25");
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Files.delete(jdk("runtime", "25").resolve("bin/javac"));
        Said said = ladder("version");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("needs a JDK (with javac) of version 21", "none");
    }

    @Test
    void what_was_found_is_said_when_nothing_is_new_enough() throws Exception {
        Path old = jdk("old", "1.8.0_402");
        jdk("older", "17.0.9");
        Said said = ladderWithJavaHome(old, "version");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("17 in " + jdks.resolve("older"), "1 in " + old + " (JAVA_HOME)");
    }

    @Test
    void a_command_or_an_option_it_does_not_know_is_named() throws Exception {
        assertThat(ladder("fly").text()).contains("usage:", "no command 'fly'");
        assertThat(ladder("run", "--fast").text()).contains("run does not know '--fast'");
        assertThat(ladder("run", "--today").text()).contains("--today needs a day");
        assertThat(ladder("test", "--short").text()).contains("test does not know '--short'");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = jdks.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file = Files.createFile(home.resolve("bin").resolve(program));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Said ladder(String... arguments) throws Exception {
        return ladderWithJavaHome(jdks.resolve("nowhere"), arguments);
    }

    private Said ladderWithJavaHome(Path javaHome, String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of("bash", Path.of("ladder").toAbsolutePath().toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(jdks.toFile());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("LADDER_JDKS", jdks.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private record Said(int code, String text) {}
}
