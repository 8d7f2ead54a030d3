package org.ladderregistry.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.platform.Language;

class WordsTest {
    private static final Pattern TEXT = Pattern.compile("words\\.of\\('([^']+)'\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_of_a_template_exists(Language language) throws IOException {
        assertThat(language.bundle("console").keySet()).containsAll(textsOfTemplates());
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Language.EN.bundle("console").keySet())
                .isEqualTo(Language.ZH.bundle("console").keySet());
    }

    @Test
    void a_place_is_named_with_its_prefecture() {
        assertThat(new Words(Language.ZH).place("620102")).isEqualTo("兰州市 城关区");
        assertThat(new Words(Language.ZH).place("620200")).isEqualTo("嘉峪关市");
    }

    private static Set<String> textsOfTemplates() throws IOException {
        var keys = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                TEXT.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }
}
