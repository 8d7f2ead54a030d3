package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryTest {

    @ParameterizedTest
    @CsvSource({
        "A, A, A, 农、林、牧、渔业",
        "C, C, C, 制造业",
        "T, T, T, 国际组织",
        "c39, C39, C, 制造业",
        "C391, C391, C, 制造业",
        "' m7320 ', M7320, M, 科学研究和技术服务业",
        "Ｉ６５１３, I6513, I, 信息传输、软件和信息技术服务业"
    })
    void an_industry_is_a_section_or_a_longer_code_of_one(
            String typed, String code, IndustrySection section, String nameZh) {
        var industry = Industry.find(typed).orElseThrow();
        assertThat(industry).isEqualTo(new Industry(code, section));
        assertThat(industry.nameZh()).isEqualTo(nameZh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "39", "3912", "C3", "C39125", "CC39", "C3 9", "C-39", "制造业", "C٣٩"})
    void anything_else_is_no_industry(String text) {
        assertThat(Industry.find(text)).isEmpty();
    }

    @Test
    void the_sections_are_the_letters_from_A_to_T() {
        assertThat(IndustrySection.values())
                .extracting(IndustrySection::code)
                .containsExactly("ABCDEFGHIJKLMNOPQRST".split(""));
    }
}
