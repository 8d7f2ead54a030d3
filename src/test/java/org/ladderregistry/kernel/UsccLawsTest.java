package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.ladderregistry.kernel.Uscc.Fault.CHECK_CHARACTER;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What GB 32100-2015 guarantees. The 31 characters are the residues of a prime and no weight is zero, so one changed character
 * always shows. The powers of 3 are all different up to the 30th, so two characters that change places always show too, with one
 * exception: the first and the last both weigh 1.
 */
class UsccLawsTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void the_check_character_makes_a_code_whole(@ForAll("codes") String code) {
        assertThat(Uscc.of(code).code()).isEqualTo(code);
    }

    @Property
    void one_changed_character_is_refused(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int at, @ForAll("characters") char other) {
        Assume.that(code.charAt(at) != other);
        assertRefused(code.substring(0, at) + other + code.substring(at + 1));
    }

    @Property
    void two_different_characters_that_change_places_are_refused(
            @ForAll("codes") String code, @ForAll @IntRange(max = 17) int one, @ForAll @IntRange(max = 17) int other) {
        Assume.that(code.charAt(one) != code.charAt(other));
        Assume.that(Math.abs(one - other) != 17);
        assertRefused(swap(code, one, other));
    }

    @Property
    void the_first_and_the_last_character_may_change_places_unseen(@ForAll("codes") String code) {
        assertThat(Uscc.read(swap(code, 0, 17))).isInstanceOf(Reading.Read.class);
    }

    @Property
    void normalising_twice_is_normalising_once(@ForAll String text) {
        assertThat(Uscc.normalise(Uscc.normalise(text))).isEqualTo(Uscc.normalise(text));
    }

    @Property
    void full_width_reads_like_half_width(@ForAll("typed") String text) {
        assertThat(Uscc.normalise(fullWidth(text))).isEqualTo(Uscc.normalise(text));
    }

    @Property
    void a_code_is_read_however_it_is_typed(@ForAll("codes") String code) {
        assertThat(Uscc.of("\u3000" + fullWidth(code.toLowerCase(Locale.ROOT)) + " ")
                        .code())
                .isEqualTo(code);
    }

    private static void assertRefused(String code) {
        switch (Uscc.read(code)) {
            case Reading.Read<Uscc, Uscc.Fault> read -> fail("%s was read", read.value());
            case Reading.Refused<Uscc, Uscc.Fault> refused ->
                assertThat(refused.faults()).contains(CHECK_CHARACTER);
        }
    }

    private static String swap(String code, int one, int other) {
        var swapped = new StringBuilder(code);
        swapped.setCharAt(one, code.charAt(other));
        swapped.setCharAt(other, code.charAt(one));
        return swapped.toString();
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c == ' ' ? '\u3000' : c - '!' + '\uFF01')));
        return wide.toString();
    }

    @Provide
    Arbitrary<String> codes() {
        return characters().list().ofSize(15).map(rest -> {
            var first17 = new StringBuilder("91");
            rest.forEach(first17::append);
            return first17.append(Uscc.checkCharacter(first17.toString())).toString();
        });
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().with(ALPHABET.toCharArray());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30);
    }
}
