package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.ESTABLISHED;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.freshIds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.TechField;

/** Whatever is changed in whatever order, the spans say what a calendar says in which every day of every fact is written down. */
class FactsTimelineLawsTest {
    private static final int DAYS = 60;

    /** A change of one of three facts, or of the day of establishment. */
    record Step(Kind kind, int day, int value) {}

    enum Kind {
        NAME,
        PARK,
        FIELD,
        ESTABLISHMENT
    }

    /** Day by day, fact by fact. Days before the establishment are not there. */
    private static final class Calendar {
        private final Map<Kind, Map<Integer, Object>> days = new HashMap<>();
        private int first = DAYS / 2;

        Calendar(Facts facts) {
            write(Kind.NAME, facts.name());
            write(Kind.PARK, String.valueOf(facts.parkCode()));
            write(Kind.FIELD, facts.techField());
        }

        private void write(Kind kind, Object value) {
            days.put(kind, new HashMap<>());
            for (int day = first; day <= DAYS; day++) {
                of(kind).put(day, value);
            }
        }

        Map<Integer, Object> of(Kind kind) {
            return Objects.requireNonNull(days.get(kind));
        }

        void set(Kind kind, int from, Object value) {
            var before = of(kind).get(from);
            for (int day = from; day <= DAYS && Objects.equals(of(kind).get(day), before); day++) {
                of(kind).put(day, value);
            }
        }

        void establishOn(int day) {
            for (var fact : days.values()) {
                for (int earlier = day; earlier < first; earlier++) {
                    fact.put(earlier, Objects.requireNonNull(fact.get(first)));
                }
                fact.keySet().removeIf(known -> known < day);
            }
            first = day;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void each_day_reads_as_the_calendar_says(@ForAll("steps") List<Step> steps) {
        var calendar = new Calendar(firm().getFirst().facts());
        var timeline = new FactsTimeline(firm(), freshIds());
        for (var step : steps) {
            var known = step.day() < calendar.first && step.kind() != Kind.ESTABLISHMENT
                    ? new Step(step.kind(), calendar.first, step.value())
                    : step;
            apply(known, timeline);
            apply(known, calendar);
        }
        assertUnbroken(timeline.spans(), dayOf(calendar.first));
        for (int day = calendar.first; day <= DAYS; day++) {
            var facts = on(timeline.spans(), dayOf(day));
            assertThat(facts.name()).isEqualTo(calendar.of(Kind.NAME).get(day));
            assertThat(String.valueOf(facts.parkCode()))
                    .isEqualTo(calendar.of(Kind.PARK).get(day));
            assertThat(facts.techField()).isEqualTo(calendar.of(Kind.FIELD).get(day));
            assertThat(facts.establishedOn()).isEqualTo(dayOf(calendar.first));
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_did_not_change_keeps_its_identity_and_nothing_else_does(@ForAll("steps") List<Step> steps) {
        var timeline = new FactsTimeline(firm(), freshIds());
        for (var step : steps) {
            var before = new ArrayList<>(timeline.spans());
            if (step.kind() != Kind.ESTABLISHMENT && step.day() >= DAYS / 2) {
                apply(step, timeline);
            }
            for (var span : timeline.spans()) {
                boolean same = before.stream()
                        .anyMatch(old -> old.effective().equals(span.effective())
                                && old.facts().equals(span.facts()));
                assertThat(before.contains(span)).isEqualTo(same);
            }
        }
    }

    private static List<FactsSpan> firm() {
        var timeline = new FactsTimeline(aFirm().facts(), freshIds());
        timeline.correctEstablishment(dayOf(DAYS / 2));
        return timeline.spans();
    }

    private static void apply(Step step, FactsTimeline timeline) {
        var day = dayOf(step.day());
        switch (step.kind()) {
            case NAME -> timeline.set(FactField.NAME, "名" + step.value(), day);
            case PARK -> timeline.set(FactField.PARK, park(step.value()), day);
            case FIELD -> timeline.set(FactField.FIELD, TechField.values()[step.value()], day);
            case ESTABLISHMENT -> timeline.correctEstablishment(day);
        }
    }

    private static void apply(Step step, Calendar calendar) {
        switch (step.kind()) {
            case NAME -> calendar.set(Kind.NAME, step.day(), "名" + step.value());
            case PARK -> calendar.set(Kind.PARK, step.day(), String.valueOf(park(step.value())));
            case FIELD -> calendar.set(Kind.FIELD, step.day(), TechField.values()[step.value()]);
            case ESTABLISHMENT -> calendar.establishOn(step.day());
        }
    }

    private static @Nullable String park(int value) {
        return value == 0 ? null : "LZ-0" + value;
    }

    private static void assertUnbroken(List<FactsSpan> spans, LocalDate first) {
        var next = first;
        for (var span : spans) {
            assertThat(span.effective().isEmpty()).isFalse();
            assertThat(span.effective().from()).isEqualTo(next);
            next = span.effective().until();
        }
        assertThat(next).as("the last span has no end").isNull();
        assertThat(spans).extracting(FactsSpan::id).doesNotHaveDuplicates();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).facts()).isNotEqualTo(spans.get(i - 1).facts());
        }
    }

    private static Facts on(List<FactsSpan> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> span.effective().contains(day))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    private static LocalDate dayOf(int number) {
        return ESTABLISHED.plusDays(number);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var kinds = Arbitraries.of(Kind.NAME, Kind.NAME, Kind.PARK, Kind.PARK, Kind.FIELD, Kind.ESTABLISHMENT);
        var days = Arbitraries.integers().between(0, DAYS);
        var values = Arbitraries.integers().between(0, 2);
        return Combinators.combine(kinds, days, values).as(Step::new).list().ofMaxSize(12);
    }
}
