package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ladderregistry.kernel.Uscc.Fault.CHECK_CHARACTER;
import static org.ladderregistry.kernel.Uscc.Warning.NOT_AN_ENTERPRISE;
import static org.ladderregistry.kernel.Uscc.Warning.ORGANISATION_CHECK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "9144030071526726XG",
                "91330100799655058B",
                "91110000802100433B",
                "91620000710375659T",
                "91350100M000100Y43"
            })
    void codes_in_public_use_are_read_without_a_warning(String code) {
        var uscc = Uscc.of(code);
        assertThat(uscc.code()).isEqualTo(code);
        assertThat(uscc.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91620102DEMX000141, 620102", "91620200DEMX000224, 620200", "91620302DEMX000301, 620302",
                "91620402DEMX000493, 620402",
        "91620502DEMX000573, 620502", "91620602DEMX000653, 620602", "91620702DEMX000733, 620702",
                "91620802DEMX000813, 620802",
        "91620902DEMX0009X0, 620902", "91621002DEMX00102N, 621002", "91621102DEMX00110N, 621102",
                "91621202DEMX00129Q, 621202",
        "91622901DEMX00137M, 622901", "91623001DEMX00145E, 623001"
    })
    void fictitious_codes_are_read_and_tell_where_they_were_first_registered(String code, String region) {
        var uscc = Uscc.of(code);
        assertThat(uscc.regionHint()).isEqualTo(region);
        assertThat(uscc.organisationCode()).startsWith("DEMX").hasSize(9);
        assertThat(uscc.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the last character should be 6     | 914403001922038217     | CHECK_CHARACTER
            the last character should be G     | 9144030071526726XA     | CHECK_CHARACTER
            two digits changed places          | 91330100799655085B     | CHECK_CHARACTER
            a character is missing             | 9133010079965505B      | LENGTH
            one character too many             | 914403001922038216A    | LENGTH
            the letter I                       | 91440300192203821I     | CHARACTER
            the letter O for a nought          | 9144O3001922038216     | CHARACTER
            a space inside                     | 914403001 922038216    | LENGTH CHARACTER
            nothing at all                     | ''                     | LENGTH
            only spaces                        | '   '                  | LENGTH
            a sole trader                      | 92620102DEMX00014X     | SOLE_TRADER
            a sole trader, mistyped            | 92620102DEMX000141     | CHECK_CHARACTER SOLE_TRADER
            everything that can be seen at once| 92620102DEMX-          | LENGTH CHARACTER SOLE_TRADER
            """)
    void a_text_that_is_no_code_is_refused_with_every_fault(String why, String text, String faults) {
        var expected = Stream.of(faults.split(" ")).map(Uscc.Fault::valueOf).toList();
        assertThat(Uscc.read(text)).as(why).isEqualTo(new Reading.Refused<>(expected));
        assertThatThrownBy(() -> new Uscc(text))
                .as(why)
                .isInstanceOfSatisfying(
                        NotReadable.class,
                        refused -> assertThat(refused.faults()).isEqualTo(expected))
                .hasMessage(faults.replace(" ", ", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000802100433b",
                "  91110000802100433B\t",
                "\u300091110000802100433B\u3000",
                "\u00A091110000802100433B\r\n",
                "９１１１００００８０２１００４３３Ｂ",
                "９１１１００００８０２１００４３３ｂ"
            })
    void spaces_width_and_case_do_not_matter(String text) {
        assertThat(Uscc.read(text)).isEqualTo(new Reading.Read<>(new Uscc("91110000802100433B")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            an enterprise                       | 91620102DEMX00014 |
            a farmers' cooperative              | 93620102DEMX00014 | NOT_AN_ENTERPRISE
            a public institution                | 12620102DEMX00014 | NOT_AN_ENTERPRISE
            a civil body                        | 52620102DEMX00014 | NOT_AN_ENTERPRISE
            an organisation code mistyped early | 91620102DEMX00015 | ORGANISATION_CHECK
            both                                | 12620102DEMX00015 | NOT_AN_ENTERPRISE ORGANISATION_CHECK
            """)
    void what_is_only_unusual_is_read_with_a_warning(String who, String first17, String warnings) {
        var expected = warnings == null
                ? List.of()
                : Stream.of(warnings.split(" ")).map(Uscc.Warning::valueOf).toList();
        assertThat(Uscc.of(first17 + Uscc.checkCharacter(first17)).warnings())
                .as(who)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9162000071037565, 16 characters",
        "91620000710375659T, 18 characters",
        "9162000071037565I, a letter outside the alphabet"
    })
    void only_the_first_17_characters_have_a_check_character(String text, String why) {
        assertThatThrownBy(() -> Uscc.checkCharacter(text)).as(why).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_is_written_as_itself_and_sorts_by_it() {
        var first = Uscc.of("91620102DEMX000141");
        var second = Uscc.of("91620200DEMX000224");
        assertThat(first).hasToString("91620102DEMX000141").isLessThan(second);
    }

    @Test
    void faults_and_warnings_say_in_both_languages_what_they_mean() {
        assertThat(CHECK_CHARACTER.nameZh()).contains("校验码");
        assertThat(NOT_AN_ENTERPRISE.nameEn()).contains("91");
        assertThat(ORGANISATION_CHECK.code()).isEqualTo("ORGANISATION_CHECK");
    }
}
