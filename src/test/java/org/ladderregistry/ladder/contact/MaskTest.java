package org.ladderregistry.ladder.contact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({
        "张, **",
        "张三, 张**",
        "张三丰, 张**",
        "欧阳示范, 欧**",
        "𠮷田, 𠮷**",
        "John Smith, J**",
    })
    void a_name_keeps_its_first_character_if_it_has_another(String name, String masked) {
        assertThat(Mask.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "138 1234 5678, 138****5678",
        "+86-138-1234-5678, 861****5678",
        "１３８１２３４５６７８, 138****5678",
        "0931-1234567, 093****4567",
        "1234567890, ****90",
        "1234567, ****67",
        "123456, ****",
        "12, ****",
        "name@example.org, ****",
        "微信 zhang, ****",
    })
    void a_number_keeps_less_the_shorter_it_is(String phone, String masked) {
        assertThat(Mask.phone(phone)).isEqualTo(masked);
    }

    @Property
    void of_a_number_a_third_at_least_is_hidden(@ForAll @NumericChars @StringLength(min = 1, max = 40) String phone) {
        int shown = Mask.phone(phone).replace("*", "").length();
        assertThat(shown * 3).isLessThanOrEqualTo(phone.length() * 2);
        assertThat(shown).isLessThanOrEqualTo(7);
    }

    @Property
    void of_a_name_all_but_one_character_is_hidden(@ForAll @StringLength(min = 1, max = 100) String name) {
        var masked = Mask.name(name);
        assertThat(masked).endsWith("**");
        var shown = masked.substring(0, masked.length() - 2);
        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(1);
        assertThat(shown).isNotEqualTo(name);
    }
}
