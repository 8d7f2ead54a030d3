package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sound             | "甲"                |
            trimmed           | "  甲\u3000 "       |
            as long as may be | "甲乙丙丁"          |
            counted as people do | "𠮷𠮷𠮷𠮷"       |
            combined first    | "e\u0301e\u0301e\u0301e\u0301" |
            too long          | "甲乙丙丁戊"        | too-long
            empty             | ""                  | empty
            only blanks       | " \u3000 "          | empty
            a line break      | "甲\u0085乙"        | control-character
            nothing visible   | "甲\u0000乙"        | control-character
            two at once       | "甲乙丙丁\u0007戊"  | too-long control-character
            """)
    void a_text_is_checked(String what, String text, @Nullable String faults) {
        var found = new Faults();
        Texts.check(text, 4, "/name", found);
        assertThat(String.join(
                        " ", found.all().stream().map(one -> one.code().code()).toList()))
                .as(what)
                .isEqualTo(faults == null ? "" : faults);
        assertThat(found.all()).allMatch(one -> one.pointer().equals("/name"));
    }

    @Test
    void half_a_character_cannot_be_stored() {
        var found = new Faults();
        Texts.check("甲\ud842", 4, "/name", found);
        assertThat(found.all()).extracting(one -> one.code().code()).containsExactly("control-character");
    }

    @Test
    void a_text_is_kept_composed_and_without_blanks_around() {
        assertThat(Texts.clean(" Ame\u0301lie ")).isEqualTo("Am\u00e9lie");
    }

    @Test
    void a_long_text_is_quoted_in_part() {
        assertThat(Texts.quote("甲".repeat(60))).isEqualTo("甲".repeat(60));
        assertThat(Texts.quote("甲".repeat(61))).isEqualTo("甲".repeat(60) + "…");
        assertThat(Texts.quote("甲\u0000乙")).isEqualTo("甲\uFFFD乙");
    }

    @Property
    void a_quote_is_short_and_can_always_be_written(@ForAll String text) {
        var quote = Texts.quote(text + "𠮷".repeat(40));
        assertThat(quote.codePointCount(0, quote.length())).isLessThanOrEqualTo(61);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(quote)).isTrue();
        assertThat(quote.chars()).noneMatch(Character::isISOControl);
    }

    @Property
    void cleaning_twice_is_cleaning_once(@ForAll String text) {
        assertThat(Texts.clean(Texts.clean(text))).isEqualTo(Texts.clean(text));
    }
}
