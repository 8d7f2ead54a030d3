package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.freshIds;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.Regions;
import org.ladderregistry.kernel.ReportingUnit;

/** The firm of these tests was established on 2010-01-01 and is named 甲 in 2015 and 乙 in 2020. */
class FactsTimelineTest {
    private FactsTimeline timeline = new FactsTimeline(List.of(), freshIds());

    @BeforeEach
    void a_firm_that_was_renamed_twice() {
        var ids = freshIds();
        var renamed = new FactsTimeline(aFirm().facts(), ids);
        renamed.set(FactField.NAME, "甲", day("2015-01-01"));
        renamed.set(FactField.NAME, "乙", day("2020-01-01"));
        timeline = new FactsTimeline(renamed.spans(), ids);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            from now on                  | 丙 | 2025-01-01 | 2010: 兰州示范科技有限公司, 2015: 甲, 2020: 乙, 2025: 丙
            until the next known change  | 丙 | 2017-01-01 | 2010: 兰州示范科技有限公司, 2015: 甲, 2017: 丙, 2020: 乙
            from the day of a change     | 丙 | 2015-01-01 | 2010: 兰州示范科技有限公司, 2015: 丙, 2020: 乙
            from the first day           | 丙 | 2010-01-01 | 2010: 丙, 2015: 甲, 2020: 乙
            what it is called next       | 乙 | 2017-01-01 | 2010: 兰州示范科技有限公司, 2015: 甲, 2017: 乙
            what it was called before    | 甲 | 2020-01-01 | 2010: 兰州示范科技有限公司, 2015: 甲
            back again for a while       | 兰州示范科技有限公司 | 2015-01-01 | 2010: 兰州示范科技有限公司, 2020: 乙
            what it is called anyway     | 甲 | 2017-01-01 | 2010: 兰州示范科技有限公司, 2015: 甲, 2020: 乙
            """)
    void a_change_holds_until_the_same_fact_was_changed_already(
            String when, String name, LocalDate from, String expected) {
        timeline.set(FactField.NAME, name, from);
        assertThat(names()).as(when).containsExactly(expected.split(", "));
    }

    @Test
    void a_change_does_not_reach_past_another_to_days_that_read_as_before() {
        timeline.set(FactField.NAME, "甲", day("2022-01-01"));
        timeline.set(FactField.NAME, "丙", day("2017-01-01"));
        assertThat(names()).containsExactly("2010: 兰州示范科技有限公司", "2015: 甲", "2017: 丙", "2020: 乙", "2022: 甲");
    }

    @Test
    void another_fact_changes_right_through_what_was_changed_later() {
        timeline.set(FactField.PARK, "LZ-01", day("2012-01-01"));
        assertThat(names()).containsExactly("2010: 兰州示范科技有限公司", "2012: 兰州示范科技有限公司", "2015: 甲", "2020: 乙");
        assertThat(timeline.spans())
                .extracting(span -> span.facts().parkCode())
                .containsExactly(null, "LZ-01", "LZ-01", "LZ-01");
    }

    @Test
    void spans_whose_days_and_facts_stay_keep_their_identity() {
        var before = timeline.spans();
        timeline.set(FactField.NAME, "丙", day("2017-01-01"));
        var after = timeline.spans();
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(3)).isSameAs(before.get(2));
        assertThat(after.get(1).id()).isNotEqualTo(before.get(1).id());
        assertThat(after).extracting(FactsSpan::id).doesNotHaveDuplicates();
    }

    @Test
    void nothing_happens_when_the_fact_has_that_value_on_that_day() {
        var before = timeline.spans();
        timeline.set(FactField.NAME, "甲", day("2016-01-01"));
        timeline.set(FactField.PARK, null, day("2016-01-01"));
        assertThat(timeline.spans()).isEqualTo(before);
        assertThat(timeline.changes()).isEmpty();
    }

    @Test
    void changes_tell_old_and_new_values_by_their_public_names() {
        timeline.set(FactField.PARK, "LZ-01", day("2021-01-01"));
        timeline.set(FactField.PARK, null, day("2022-01-01"));
        timeline.set(FactField.UNIT, ReportingUnit.BAIYIN, day("2022-01-01"));
        timeline.set(FactField.REGION, Regions.find("620402").orElseThrow(), day("2022-01-01"));
        assertThat(timeline.changes())
                .containsExactly(
                        new LadderEvent.FieldChange("parkCode", null, "LZ-01"),
                        new LadderEvent.FieldChange("parkCode", "LZ-01", null),
                        new LadderEvent.FieldChange("reportingUnit", "620100", "620400"),
                        new LadderEvent.FieldChange("regionCode", "620102", "620402"));
    }

    @Test
    void a_move_of_place_on_one_day_is_one_span_more() {
        timeline.set(FactField.UNIT, ReportingUnit.BAIYIN, day("2022-01-01"));
        timeline.set(FactField.REGION, Regions.find("620402").orElseThrow(), day("2022-01-01"));
        assertThat(timeline.spans()).hasSize(4);
        var moved = timeline.spans().getLast().facts();
        assertThat(moved.reportingUnit()).isEqualTo(ReportingUnit.BAIYIN);
        assertThat(moved.region().code()).isEqualTo("620402");
        assertThat(moved.name()).isEqualTo("乙");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            earlier               | 2008-05-01 | 2008: 兰州示范科技有限公司, 2015: 甲, 2020: 乙
            later                 | 2012-05-01 | 2012: 兰州示范科技有限公司, 2015: 甲, 2020: 乙
            the eve of a change   | 2014-12-31 | 2014: 兰州示范科技有限公司, 2015: 甲, 2020: 乙
            the day of a change   | 2015-01-01 | 2015: 甲, 2020: 乙
            after a change        | 2016-05-01 | 2016: 甲, 2020: 乙
            after all of them     | 2024-02-29 | 2024: 乙
            """)
    void a_correction_of_the_establishment_moves_the_first_day(String when, LocalDate day, String expected) {
        timeline.correctEstablishment(day);
        assertThat(names()).as(when).containsExactly(expected.split(", "));
        assertThat(timeline.spans().getFirst().effective().from()).isEqualTo(day);
        assertThat(timeline.spans())
                .allMatch(span -> span.facts().establishedOn().equals(day));
        assertThat(timeline.changes())
                .containsExactly(new LadderEvent.FieldChange("establishedOn", "2010-01-01", day.toString()));
    }

    @Test
    void a_correction_to_the_same_day_is_none() {
        var before = timeline.spans();
        timeline.correctEstablishment(day("2010-01-01"));
        assertThat(timeline.spans()).isEqualTo(before);
        assertThat(timeline.changes()).isEmpty();
    }

    private List<String> names() {
        return timeline.spans().stream()
                .map(span ->
                        span.effective().from().getYear() + ": " + span.facts().name())
                .toList();
    }
}
