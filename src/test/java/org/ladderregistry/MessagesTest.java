package org.ladderregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ladderregistry.architecture.Sources;
import org.ladderregistry.platform.FaultCode;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.ProblemType;

/** Whatever the registry can refuse or warn of, it can say in both languages; and it has no text that nothing needs. */
class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final List<String> PROBLEM_TEXTS = List.of("title", "detail", "meaning", "remedy");
    private static final List<String> BUNDLES =
            List.of("problems", "faults", "warnings", "history", "policy", "deadlines", "indicators", "assessments");

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_texts_and_nothing_else_has(Language language) {
        var keys = Stream.of(ProblemType.values())
                .flatMap(type -> PROBLEM_TEXTS.stream().map(text -> type.slug() + "." + text));
        assertThat(language.bundle("problems").keySet()).containsExactlyInAnyOrderElementsOf(keys.toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_has_a_text_and_nothing_else_has(Language language) {
        assertThat(language.bundle("faults").keySet())
                .containsExactlyInAnyOrderElementsOf(faultCodes().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void every_warning_has_a_text_and_nothing_else_has(Language language) throws ClassNotFoundException {
        var kinds = Class.forName("org.ladderregistry.ladder.Warning$Kind").getEnumConstants();
        var codes = Stream.of(kinds).map(kind -> kebab(((Enum<?>) kind).name()));
        assertThat(language.bundle("warnings").keySet()).containsExactlyInAnyOrderElementsOf(codes.toList());
    }

    @Test
    void faults_of_all_features_are_found() {
        assertThat(faultCodes()).containsKeys("syntax", "firm-registered", "park-taken", "beyond-the-head");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void a_text_says_in_both_languages_what_it_is_given(String bundle, String key) {
        var arguments = places(bundle, key, Language.ZH);
        assertThat(places(bundle, key, Language.EN)).isEqualTo(arguments);
        assertThat(arguments)
                .containsExactlyElementsOf(
                        IntStream.range(0, arguments.size()).boxed().toList());
        var given = arguments.stream().map(place -> "⟨" + place + "⟩").toArray();
        for (var language : Language.values()) {
            var written = pattern(bundle, key, language).replace("''", "'");
            assertThat(language.text(bundle, key, given))
                    .isNotBlank()
                    .isEqualTo(PLACE.matcher(written).replaceAll("⟨$1⟩"));
        }
    }

    static Stream<Arguments> a_text_says_in_both_languages_what_it_is_given() {
        return BUNDLES.stream()
                .flatMap(bundle -> Language.ZH.bundle(bundle).keySet().stream().map(key -> Arguments.of(bundle, key)));
    }

    /** Looks at every place in the code that names a fault: as many arguments must follow as the text has places. */
    @Test
    void a_fault_is_reported_with_as_many_arguments_as_its_text_has_places() {
        var wrong = new ArrayList<String>();
        var seen = new TreeSet<String>();
        var codes = faultCodes();
        var scanner = new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                var arguments = call.getArguments();
                for (int i = 0; i < arguments.size(); i++) {
                    int given = arguments.size() - i - 1;
                    names(arguments.get(i))
                            .map(MessagesTest::kebab)
                            .filter(codes::containsKey)
                            .forEach(key -> {
                                seen.add(key);
                                int wanted = places("faults", key, Language.ZH).size();
                                if (given != wanted) {
                                    wrong.add("%s has %d places: %s".formatted(key, wanted, call));
                                }
                            });
                }
                return super.visitMethodInvocation(call, nothing);
            }
        };
        Sources.parsed(Sources.under("src/main/java")).forEach(unit -> scanner.scan(unit, null));
        assertThat(wrong).isEmpty();
        assertThat(seen).as("faults that something reports").containsExactlyElementsOf(new TreeSet<>(codes.keySet()));
    }

    private static Map<String, FaultCode> faultCodes() {
        var codes = new HashMap<String, FaultCode>();
        new ClassFileImporter()
                .importPath(Path.of("target/classes/org")).stream()
                        .filter(one -> one.isEnum() && one.isAssignableTo(FaultCode.class))
                        .flatMap(one -> constants(one).stream())
                        .forEach(code -> assertThat(codes.put(code.code(), code))
                                .as("%s stands for one fault only", code.code())
                                .isNull());
        return codes;
    }

    private static List<FaultCode> constants(JavaClass type) {
        return Stream.of(type.reflect().getEnumConstants())
                .map(FaultCode.class::cast)
                .toList();
    }

    private static TreeSet<Integer> places(String bundle, String key, Language language) {
        return PLACE.matcher(pattern(bundle, key, language))
                .results()
                .map(MatchResult::group)
                .map(place -> Integer.valueOf(place.replaceAll("\\D", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pattern(String bundle, String key, Language language) {
        return language.bundle(bundle).getString(key);
    }

    private static Stream<String> names(ExpressionTree argument) {
        return switch (argument) {
            case MemberSelectTree select -> Stream.of(select.getIdentifier().toString());
            case IdentifierTree identifier -> Stream.of(identifier.getName().toString());
            case ConditionalExpressionTree choice ->
                Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                        .flatMap(MessagesTest::names);
            default -> Stream.empty();
        };
    }

    private static String kebab(String constant) {
        boolean isConstant = constant.equals(constant.toUpperCase(Locale.ROOT));
        return isConstant ? constant.toLowerCase(Locale.ROOT).replace('_', '-') : "";
    }
}
