package org.ladderregistry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final Path SERVICE = Path.of("target/classes");

    private final JavaClasses service = new ClassFileImporter().importPath(SERVICE);
    private final Map<Rule, List<String>> caught = new EnumMap<>(Rule.class);
    private JavaClasses withOffenders = service;

    @BeforeAll
    void plant(@TempDir Path classes) throws IOException {
        withOffenders = new ClassFileImporter().importPaths(SERVICE, Offenders.compileTo(classes));
    }

    @ParameterizedTest
    @EnumSource
    void the_service_keeps(Rule rule) {
        rule.rule().check(service);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void an_offender_is_caught(Rule rule, String offender) {
        var told = caught.computeIfAbsent(rule, this::offences);
        var itself = Pattern.compile(Pattern.quote(offender) + "(?![$\\w])");
        assertThat(told).anyMatch(line -> itself.matcher(line).find());
    }

    private List<String> offences(Rule rule) {
        return rule.rule().evaluate(withOffenders).getFailureReport().getDetails();
    }

    static Stream<Arguments> an_offender_is_caught() {
        return Arrays.stream(Rule.values())
                .flatMap(rule -> rule.offenders().stream().map(name -> Arguments.of(rule, name)));
    }

    /** The console is known by an offender, and the bad names are nested in a class that is none. */
    @Test
    void every_rule_has_an_offender_and_every_offender_a_rule() {
        assertThat(Rule.values()).allMatch(rule -> !rule.offenders().isEmpty());
        var planted = withOffenders.stream()
                .map(one -> one.getName())
                .filter(name -> !service.contain(name) && !name.contains(".console."))
                .filter(name -> !name.equals(Rule.ROOT + ".ladder.Names"));
        var named = Arrays.stream(Rule.values()).flatMap(rule -> rule.offenders().stream());
        assertThat(planted).containsExactlyInAnyOrderElementsOf(named.toList());
    }
}
