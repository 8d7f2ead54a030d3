package org.ladderregistry.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

    private static final LocalDate DAY = LocalDate.parse("2022-10-18");

    @ParameterizedTest
    @CsvSource({"2022-10-17, false", "2022-10-18, true", "2025-10-17, true", "2025-10-18, false"})
    void a_certificate_holds_on_its_first_and_on_its_last_day(LocalDate day, boolean holds) {
        var validity = DayRange.through(DAY, LocalDate.parse("2025-10-17"));
        assertThat(validity.contains(day)).isEqualTo(holds);
        assertThat(validity.until()).isEqualTo("2025-10-18");
        assertThat(validity.through()).isEqualTo("2025-10-17");
    }

    @Test
    void what_has_no_end_goes_on() {
        assertThat(DayRange.since(DAY).contains(LocalDate.MAX)).isTrue();
        assertThat(DayRange.since(DAY).through()).isNull();
        assertThat(DayRange.through(DAY, null)).isEqualTo(DayRange.since(DAY));
        assertThat(DayRange.since(DAY).isEmpty()).isFalse();
    }

    @Test
    void a_range_may_be_empty_but_not_turned_round() {
        assertThat(new DayRange(DAY, DAY).isEmpty()).isTrue();
        assertThat(new DayRange(DAY, DAY).contains(DAY)).isFalse();
        assertThat(DayRange.through(DAY, DAY).isEmpty()).isFalse();
        assertThatThrownBy(() -> new DayRange(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "the day after,  2025-10-18, 2026-10-17, false",
        "the last day,   2025-10-17, 2026-10-17, true",
        "the first day,  2020-01-01, 2022-10-18, true",
        "the day before, 2020-01-01, 2022-10-17, false",
        "within,         2023-01-01, 2023-01-01, true",
        "no end,         2025-10-17,           , true",
        "begins later,   2025-10-18,           , false"
    })
    void ranges_overlap_when_they_share_a_day(String when, LocalDate from, LocalDate through, boolean overlap) {
        var validity = DayRange.through(DAY, LocalDate.parse("2025-10-17"));
        var other = DayRange.through(from, through);
        assertThat(validity.overlaps(other)).as(when).isEqualTo(overlap);
        assertThat(other.overlaps(validity)).as(when).isEqualTo(overlap);
    }

    @Property
    void the_intersection_has_exactly_the_days_in_both(
            @ForAll("ranges") DayRange one, @ForAll("ranges") DayRange other, @ForAll("days") LocalDate day) {
        assertThat(one.intersect(other).contains(day)).isEqualTo(one.contains(day) && other.contains(day));
    }

    @Property
    void an_empty_range_overlaps_nothing(@ForAll("days") LocalDate day, @ForAll("ranges") DayRange other) {
        assertThat(new DayRange(day, day).overlaps(other)).isFalse();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 20).map(DAY::plusDays);
    }

    @Provide
    Arbitrary<DayRange> ranges() {
        var lengths = Arbitraries.integers().between(0, 20).injectNull(0.2);
        return Combinators.combine(days(), lengths)
                .as((from, days) -> new DayRange(from, days == null ? null : from.plusDays(days)));
    }
}
