package org.ladderregistry.assessment;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Names;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Comparison;
import org.ladderregistry.policy.rule.Gap;
import org.ladderregistry.policy.rule.Missing;
import org.ladderregistry.policy.rule.Value;

/** Says in one language what a firm has, what is asked of it and what it lacks. */
record AssessmentWords(Language language) {
    private static final String BUNDLE = "assessments";

    /** What the firm has, or what is asked; null when there is nothing to say. */
    @Nullable
    String of(List<Value> values) {
        return values.isEmpty() ? null : values.stream().map(this::of).collect(Collectors.joining(text("and")));
    }

    private String of(Value value) {
        return switch (value) {
            case Value.Quantity(var number, var unit, var is) -> quantity(number, unit, is);
            case Value.Range(var low, var high, var unit) ->
                text("unit." + key(unit), number(low) + "–" + number(high));
            case Value.Word(var named, var wanted) -> word(new Names(language).of(named), wanted);
        };
    }

    private String word(String name, @Nullable Boolean wanted) {
        return wanted == null ? name : text(wanted ? "held" : "not-held", name);
    }

    private String quantity(BigDecimal number, Unit unit, @Nullable Comparison is) {
        if (unit == Unit.YES_NO) {
            return text(number.signum() == 0 ? "no" : "yes");
        }
        var amount = amount(number, unit);
        return is == null ? amount : text(key(is), amount);
    }

    /** A number with its unit: {@code 12.5%}, {@code 412,000 yuan}. */
    String amount(BigDecimal number, Unit unit) {
        return unit == Unit.SHARE ? number(number.movePointRight(2)) + "%" : text("unit." + key(unit), number(number));
    }

    /** What is lacking, in the unit of the criterion: {@code 3 more R&D staff}, {@code R&D short by 412,000 yuan}. */
    @Nullable
    String of(@Nullable Gap gap) {
        if (gap == null) {
            return null;
        }
        boolean isMore = gap.amount().signum() >= 0;
        var figure = gap.figure();
        var amount = amount(gap.amount().abs(), gap.unit());
        if (figure == null) {
            return text((isMore ? "gap.more." : "gap.less.") + key(gap.unit()), amount);
        }
        boolean isCounted = gap.unit() == Unit.PEOPLE || gap.unit() == Unit.PIECES;
        var name = new Names(language).of(figure);
        // Chinese counts heads and pieces with their unit.
        var count = language == Language.ZH ? amount : number(gap.amount().abs());
        return isCounted
                ? text(isMore ? "gap.more" : "gap.less", count, name)
                : text(isMore ? "gap.short" : "gap.over", name, amount);
    }

    /** Which figures are missing; null when none is. */
    @Nullable
    String missing(List<Missing> missing) {
        return missing.isEmpty()
                ? null
                : text(
                        "missing",
                        missing.stream()
                                .map(one -> text(
                                        "missing.one",
                                        new Names(language).of(one.figure()),
                                        String.valueOf(one.year())))
                                .collect(Collectors.joining(text("and"))));
    }

    String unverified() {
        return language.text("policy", "unverified");
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(String key, Object... arguments) {
        return language.text(BUNDLE, key, arguments);
    }
}
