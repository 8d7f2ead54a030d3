package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every setting stands in the one table of docs/operations.md. */
class SettingsDocumentedTest {
    private static final Pattern SHOWN_BY_HELP =
            Pattern.compile("^  ((?:LADDER|QUARKUS|KAFKA)_[A-Z_]+)", Pattern.MULTILINE);
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ladderregistry");

    @Test
    void every_mapped_setting_is_in_the_table_with_its_default() throws IOException {
        var settings = mappings()
                .flatMap(mapping -> Arrays.stream(mapping.getMethods()))
                .toList();
        assertThat(settings).isNotEmpty();
        for (var setting : settings) {
            var row = row(variable(setting));
            var usual = setting.getAnnotation(WithDefault.class);
            assertThat(row).as(variable(setting)).isNotEmpty().contains(usual == null ? "" : usual.value());
        }
    }

    @Test
    void every_injected_setting_is_in_the_table() throws IOException {
        var names = OURS.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .flatMap(code -> Arrays.stream(code.getParameters()))
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(ConfigProperty.class)))
                .map(property -> variable(property.name()))
                .distinct()
                .toList();
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(row(name)).as(name).isNotEmpty());
    }

    @Test
    void every_setting_that_the_launcher_tells_of_is_in_the_table() throws IOException {
        var names = SHOWN_BY_HELP.matcher(Files.readString(Path.of("ladder"))).results();
        List<String> told = names.map(found -> found.group(1)).toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(row(name)).as(name).isNotEmpty());
    }

    private static Stream<Class<?>> mappings() {
        return OURS.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect);
    }

    private static String variable(Method setting) {
        var prefix =
                setting.getDeclaringClass().getAnnotation(ConfigMapping.class).prefix();
        return variable(prefix + "." + setting.getName().replaceAll("([A-Z])", "-$1"));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The row of the table that names a setting; empty when there is none. */
    private static String row(String setting) throws IOException {
        return Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("|") && line.split("\\|")[1].contains("`" + setting + "`"))
                .findFirst()
                .orElse("");
    }
}
