package org.ladderregistry.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who sends a text that a pattern would try in too many ways: it looks at each character a few times, however long it is. */
class SlowPatternsTest {
    private static final int LENGTH = 20_000;
    private static final int LOOKS_AT_EACH = 50;

    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "a",
            "A",
            "f",
            "-",
            "_",
            ".",
            "\"",
            "W/",
            "W/\"",
            "\"1.",
            "1-",
            "00-",
            "0d",
            "I65",
            "GR20",
            "20",
            " ",
            "!",
            "\t",
            "企",
            "\uD83D\uDE00",
            "/",
            "%",
            ",",
            ";",
            "=",
            ":",
            "\n");

    @ParameterizedTest
    @MethodSource("patterns")
    void a_pattern_of_ours_looks_at_each_character_a_few_times(Pattern pattern) {
        tryAll(pattern);
    }

    @Test
    void one_that_does_not_is_caught() {
        assertThatThrownBy(() -> tryAll(Pattern.compile("a*a*b"))).isInstanceOf(TooManyLooks.class);
        assertThatThrownBy(() -> tryAll(Pattern.compile("\\s*x"))).isInstanceOf(TooManyLooks.class);
    }

    @Test
    void all_are_here() {
        assertThat(patterns()).hasSizeGreaterThanOrEqualTo(10);
    }

    static List<Pattern> patterns() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Pattern.class)))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()))
                        .map(SlowPatternsTest::value)
                        .toList();
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void tryAll(Pattern pattern) {
        hostile().forEach(text -> {
            pattern.matcher(new Watched(text)).matches();
            pattern.matcher(new Watched(text)).find();
        });
    }

    /** Each piece over and over, by itself and after each other one, with an end that fits nothing. */
    private static Stream<String> hostile() {
        return PIECES.stream()
                .flatMap(first -> PIECES.stream().flatMap(again -> {
                    var body = first + again.repeat(LENGTH / again.length());
                    return Stream.of(body, body + "\0");
                }));
    }

    private static final class TooManyLooks extends RuntimeException {
        TooManyLooks(CharSequence text) {
            super("more than %d looks at each character of %s…".formatted(LOOKS_AT_EACH, text.subSequence(0, 20)));
        }
    }

    /** Counts how often somebody looks. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) LOOKS_AT_EACH * text.length()) {
                throw new TooManyLooks(text);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
