package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            GR202362000533              | GR202362000533
            gr202362000533              | GR202362000533
            '　ＧＲ２０２３６２０００５３３ '   | GR202362000533
            202562010208000123          | 202562010208000123
            甘科企〔2021〕第001号          | 甘科企〔2021〕第001号
            ' 协议 a-7 '                 | 协议 A-7
            """)
    void a_number_is_kept_as_it_is_compared(String typed, String kept) {
        assertThat(CertificateNumber.read(typed)).isEqualTo(new Reading.Read<>(CertificateNumber.of(kept)));
        assertThat(CertificateNumber.of(typed)).hasToString(kept);
    }

    static Stream<String[]> refused() {
        return Stream.of(new String[][] {
            {"nothing", "", "EMPTY"},
            {"only spaces of both widths", " \u3000\u00A0", "EMPTY"},
            {"65 characters", "9".repeat(65), "TOO_LONG"},
            {"a slash", "GR2023/62000533", "SLASH"},
            {"a full-width slash", "GR2023／62000533", "SLASH"},
            {"a line break inside", "GR2023\n62000533", "CONTROL_CHARACTER"},
            {"a null", "GR202362000533\0", "CONTROL_CHARACTER"},
            {"a line separator", "GR2023\u202862000533", "CONTROL_CHARACTER"},
            {"a space of no width", "GR2023\u200B62000533", "CONTROL_CHARACTER"},
            {"half a character", "GR2023\uD842", "CONTROL_CHARACTER"},
            {"all at once", "/\t" + "9".repeat(64), "TOO_LONG SLASH CONTROL_CHARACTER"}
        });
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_text_that_cannot_be_a_number_is_refused_with_every_fault(String why, String text, String faults) {
        var expected = Stream.of(faults.split(" "))
                .map(CertificateNumber.Fault::valueOf)
                .toList();
        assertThat(CertificateNumber.read(text)).as(why).isEqualTo(new Reading.Refused<>(expected));
        assertThatThrownBy(() -> new CertificateNumber(text))
                .as(why)
                .isInstanceOfSatisfying(
                        NotReadable.class,
                        refused -> assertThat(refused.faults()).isEqualTo(expected));
    }

    @Test
    void spaces_at_the_ends_are_not_counted_and_a_rare_character_counts_once() {
        var longest = "𠮷".repeat(64);
        assertThat(CertificateNumber.of(" " + longest + " ").text()).isEqualTo(longest);
        assertThat(CertificateNumber.read(longest + "9")).isInstanceOf(Reading.Refused.class);
    }
}
