package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {

    static final List<Arguments> TYPED = List.of(
            Arguments.of("sound", "甲", ""),
            Arguments.of("blanks around", "  甲\u3000 ", ""),
            Arguments.of("as long as may be", "甲乙丙丁", ""),
            Arguments.of("counted as people do", "𠮷𠮷𠮷𠮷", ""),
            Arguments.of("composed before it is counted", "e\u0301".repeat(4), ""),
            Arguments.of("too long", "甲乙丙丁戊", "too-long"),
            Arguments.of("nothing", "", "empty"),
            Arguments.of("only blanks", " \u3000 ", "empty"),
            Arguments.of("a line break", "甲\n乙", "control-character"),
            Arguments.of("another line break", "甲\u0085乙", "control-character"),
            Arguments.of("a zero", "甲\0乙", "control-character"),
            Arguments.of("half a character", "甲\ud842", "control-character"),
            Arguments.of("two faults at once", "甲乙丙丁\b戊", "too-long control-character"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("TYPED")
    void a_text_is_checked(String what, String text, String faults) {
        var found = new Faults();
        Texts.check(text, 4, "/name", found);
        assertThat(String.join(
                        " ", found.all().stream().map(one -> one.code().code()).toList()))
                .as(what)
                .isEqualTo(faults);
        assertThat(found.all()).allMatch(one -> one.pointer().equals("/name"));
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
