package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "absent", quoteCharacter = '"', textBlock = """
            absent                        | ZH
            ""                            | ZH
            en                            | EN
            EN-gb                         | EN
            zh                            | ZH
            zh-CN                         | ZH
            zh-Hant-TW                    | ZH
            en-US,en;q=0.9,zh;q=0.8       | EN
            zh-CN,zh;q=0.9,en;q=0.8       | ZH
            en;q=0.5, zh;q=0.9            | ZH
            fr, en;q=0.1                  | EN
            fr, de                        | ZH
            english                       | ZH
            *                             | ZH
            fr, *;q=0.5, en;q=0.1         | ZH
            zh;q=0, *                     | EN
            zh;q=0, en                    | EN
            en;q=0                        | ZH
            en;q=2                        | ZH
            en; q=abc                     | ZH
            ;;;                           | ZH
            这不是语言                     | ZH
            """)
    void the_best_of_our_languages_answers_and_chinese_when_in_doubt(@Nullable String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @Test
    void a_tag_says_the_language_of_an_answer() {
        assertThat(Language.ZH.tag()).isEqualTo("zh-CN");
        assertThat(Language.EN.tag()).isEqualTo("en");
    }

    @Test
    void a_number_in_a_text_is_written_the_same_everywhere() {
        assertThat(Language.EN.text("faults", "too-long", "1000")).isEqualTo("Cannot have more than 1000 characters");
        assertThat(Language.ZH.text("faults", "too-long", "1000")).isEqualTo("不能超过 1000 个字符");
    }
}
