package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.INCUBATED;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RungTest {

    @Test
    void the_ladder_rises_from_the_incubator_to_high_tech() {
        assertThat(Rung.values()).containsExactly(INCUBATED, TECH_SME, PROVINCIAL_INNOVATIVE, HIGH_TECH);
        assertThat(HIGH_TECH).isGreaterThan(PROVINCIAL_INNOVATIVE);
    }

    @Test
    void all_rungs_but_the_incubator_are_upper_ones() {
        assertThat(Stream.of(Rung.values()).filter(Rung::isUpper))
                .containsExactly(TECH_SME, PROVINCIAL_INNOVATIVE, HIGH_TECH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none      | none      |
            none      | INCUBATED |
            none      | TECH_SME  | INCUBATED
            none      | HIGH_TECH | INCUBATED TECH_SME PROVINCIAL_INNOVATIVE
            INCUBATED | HIGH_TECH | TECH_SME PROVINCIAL_INNOVATIVE
            TECH_SME  | HIGH_TECH | PROVINCIAL_INNOVATIVE
            TECH_SME  | TECH_SME  |
            HIGH_TECH | TECH_SME  | PROVINCIAL_INNOVATIVE
            HIGH_TECH | none      | INCUBATED TECH_SME PROVINCIAL_INNOVATIVE
            INCUBATED | none      |
            """)
    void skipped_are_the_rungs_between_lowest_first(@Nullable Rung from, @Nullable Rung to, @Nullable String skipped) {
        var expected = skipped == null
                ? List.of()
                : Stream.of(skipped.split(" ")).map(Rung::valueOf).toList();
        assertThat(Rung.skipped(from, to)).isEqualTo(expected);
    }

    @Property
    void a_fall_skips_what_the_rise_skipped(
            @ForAll @WithNull @Nullable Rung from, @ForAll @WithNull @Nullable Rung to) {
        assertThat(Rung.skipped(from, to)).isEqualTo(Rung.skipped(to, from));
    }

    @Property
    void a_rung_is_skipped_exactly_when_it_lies_strictly_between(
            @ForAll @WithNull @Nullable Rung from, @ForAll Rung to, @ForAll Rung rung) {
        Assume.that(from == null || from.compareTo(to) < 0);
        boolean between = (from == null || rung.compareTo(from) > 0) && rung.compareTo(to) < 0;
        assertThat(Rung.skipped(from, to).contains(rung)).isEqualTo(between);
    }
}
