package org.ladderregistry.policy.file;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Aged;
import org.ladderregistry.policy.rule.Condition;

/** Reads rules about how much time has passed: {@code sinceEstablishment: {atLeast: 365 days}}. */
final class Ages {
    static final Map<String, Aged.Span> SPANS = Map.of(
            "sinceEstablishment", Aged.Span.SINCE_ESTABLISHMENT,
            "atAdmission", Aged.Span.AT_ADMISSION,
            "sinceAdmission", Aged.Span.SINCE_ADMISSION);

    private static final Pattern LENGTH = Pattern.compile("(?<amount>\\d{1,5}) (?<unit>days|months)");

    private Ages() {}

    private record Length(int amount, Unit unit) {}

    static Condition read(Section section, String name) {
        return Section.read(section.entry(name), age -> {
            var comparison = ConditionReader.comparison(age);
            var length = length(age.entry(comparison));
            var special = age.find("special");
            return new Aged(
                    Objects.requireNonNull(SPANS.get(name)),
                    ConditionReader.is(comparison),
                    length.amount,
                    length.unit,
                    special == null ? null : special(special, comparison, length.unit));
        });
    }

    private static Aged.Special special(Entry entry, String comparison, Unit unit) {
        return Section.read(entry, special -> {
            var length = length(special.entry(comparison));
            if (length.unit != unit) {
                throw new Broken(entry.line(), "the same unit is expected as for the other firms");
            }
            return new Aged.Special(length.amount, special.list("codes", Ages::code));
        });
    }

    private static Length length(Entry entry) {
        return Section.parse(entry, "a length of time, as 365 days or 24 months", text -> {
            var found = LENGTH.matcher(text);
            if (!found.matches()) {
                throw new IllegalArgumentException(text);
            }
            return new Length(
                    Integer.parseInt(found.group("amount")),
                    found.group("unit").equals("days") ? Unit.DAYS : Unit.MONTHS);
        });
    }

    /** A technology field or an industry, as finely as is meant. */
    static String code(Entry entry) {
        return Section.parse(entry, "a technology field (F1 to F8) or an industry (GB/T 4754-2017)", code -> {
            boolean isKnown = TechField.find(code).isPresent()
                    || Industry.find(code)
                            .filter(one -> one.code().equals(code))
                            .isPresent();
            if (!isKnown) {
                throw new IllegalArgumentException(code);
            }
            return code;
        });
    }
}
