package org.ladderregistry.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.DayRange;

/**
 * A firm's facts over all its days, while they are being changed. A change of one fact holds from its day until the
 * next day on which that same fact was changed already: what was recorded of later days stays.
 */
final class FactsTimeline {
    private final Supplier<UUID> ids;
    private final List<LadderEvent.FieldChange> changes = new ArrayList<>();
    private List<FactsSpan> spans;

    FactsTimeline(List<FactsSpan> spans, Supplier<UUID> ids) {
        this.spans = List.copyOf(spans);
        this.ids = ids;
    }

    List<FactsSpan> spans() {
        return spans;
    }

    /** What was changed so far: old and new values. */
    List<LadderEvent.FieldChange> changes() {
        return List.copyOf(changes);
    }

    /** Gives a fact a new value from a day on. Nothing happens when it has that value on that day. */
    <T extends @Nullable Object> void set(FactField<T> field, T value, LocalDate from) {
        T before = field.of(on(from));
        if (Objects.equals(before, value)) {
            return;
        }
        splitAt(from);
        boolean holds = true;
        var changed = new ArrayList<FactsSpan>();
        for (var span : spans) {
            boolean later = !span.effective().from().isBefore(from);
            holds = holds && (!later || Objects.equals(field.of(span.facts()), before));
            changed.add(later && holds ? fresh(span.effective(), field.in(span.facts(), value)) : span);
        }
        spans = joined(changed);
        changes.add(new LadderEvent.FieldChange(field.publicName(), field.text(before), field.text(value)));
    }

    /** Corrects the day the firm came into being, from which its first facts hold. */
    void correctEstablishment(LocalDate day) {
        var before = spans.getFirst().facts().establishedOn();
        if (before.equals(day)) {
            return;
        }
        var corrected = spans.stream()
                .filter(span -> span.effective().until() == null
                        || span.effective().until().isAfter(day))
                .map(span -> fresh(span.effective(), establishedOn(span.facts(), day)))
                .toList();
        var first = corrected.getFirst();
        var all = new ArrayList<>(corrected);
        all.set(0, fresh(new DayRange(day, first.effective().until()), first.facts()));
        spans = List.copyOf(all);
        changes.add(new LadderEvent.FieldChange("establishedOn", before.toString(), day.toString()));
    }

    private Facts on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.effective().contains(day))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    private void splitAt(LocalDate day) {
        var split = new ArrayList<FactsSpan>();
        for (var span : spans) {
            var days = span.effective();
            if (days.contains(day) && !days.from().equals(day)) {
                split.add(fresh(new DayRange(days.from(), day), span.facts()));
                split.add(fresh(new DayRange(day, days.until()), span.facts()));
            } else {
                split.add(span);
            }
        }
        spans = split;
    }

    private List<FactsSpan> joined(List<FactsSpan> parts) {
        var joined = new ArrayList<FactsSpan>();
        for (var part : parts) {
            boolean same = !joined.isEmpty() && joined.getLast().facts().equals(part.facts());
            if (same) {
                var last = joined.removeLast();
                joined.add(fresh(
                        new DayRange(last.effective().from(), part.effective().until()), part.facts()));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    private FactsSpan fresh(DayRange days, Facts facts) {
        return new FactsSpan(ids.get(), days, facts);
    }

    private static Facts establishedOn(Facts facts, LocalDate day) {
        return new Facts(
                facts.name(),
                day,
                facts.region(),
                facts.reportingUnit(),
                facts.techField(),
                facts.industry(),
                facts.parkCode(),
                facts.status());
    }
}
