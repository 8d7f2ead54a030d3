package org.ladderregistry.policy.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Unit;
import org.ladderregistry.policy.rule.Measure;
import org.ladderregistry.policy.rule.Measure.Amount;
import org.ladderregistry.policy.rule.Title;

/** Reads the words of a rule: numbers as documents write them (5%, 2亿, 5000万, 12,000,000), figures, titles. */
final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("(?<digits>\\d{1,3}(,\\d{3})+|\\d+)(?<part>\\.\\d+)?(?<unit>%|万|亿)?");
    private static final Pattern SIGN = Pattern.compile("(?<!\\s)\\s+(?=[+-]\\s)");

    private Numbers() {}

    /** A number for a measure of some unit: a share is written in per cent, nothing else is. */
    static BigDecimal number(Entry entry, Unit unit) {
        boolean isShare = unit == Unit.SHARE;
        var expected = isShare ? "a number of per cent, as 5%" : "a number, as 500, 12,000,000, 5000万 or 2亿";
        return Section.parse(entry, expected, text -> number(text, isShare));
    }

    private static BigDecimal number(String text, boolean isShare) {
        var found = NUMBER.matcher(text);
        if (!found.matches() || "%".equals(found.group("unit")) != isShare) {
            throw new IllegalArgumentException(text);
        }
        var part = found.group("part") == null ? "" : found.group("part");
        var number = new BigDecimal(found.group("digits").replace(",", "") + part);
        return number.scaleByPowerOfTen(tens(found.group("unit")));
    }

    private static int tens(@Nullable String unit) {
        return switch (unit) {
            case "%" -> -2;
            case "万" -> 4;
            case "亿" -> 8;
            case null, default -> 0;
        };
    }

    static Figure figure(Entry entry) {
        return Section.parse(entry, "a figure of the indicators", Numbers::figure);
    }

    private static Figure figure(String name) {
        return Figure.find(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    static Named title(Entry entry) {
        return Section.parse(
                entry,
                "a rung or a title",
                code -> Title.find(code).orElseThrow(() -> new IllegalArgumentException(code)));
    }

    /** {@code a + b - c / d}: sums, and one above the other. */
    static Measure measure(Entry entry, int years, boolean isAverage) {
        return Section.parse(entry, "a figure, a sum of figures or one divided by another", text -> {
            var parts = text.split("/", -1);
            var part = amount(parts[0], years);
            if (parts.length == 1) {
                return isAverage ? new Measure.Average(part) : part;
            }
            if (parts.length != 2 || isAverage) {
                throw new IllegalArgumentException(text);
            }
            return new Measure.Share(part, amount(parts[1], years));
        });
    }

    private static Amount amount(String text, int years) {
        var terms = SIGN.splitAsStream(text.strip()).map(Numbers::term).toList();
        boolean isOneUnit =
                terms.stream().map(term -> term.figure().unit()).distinct().count() == 1;
        if (!isOneUnit || !terms.getFirst().isAdded()) {
            throw new IllegalArgumentException(text);
        }
        return new Amount(terms, years, 0);
    }

    private static Measure.Term term(String text) {
        boolean isSigned = text.startsWith("+") || text.startsWith("-");
        return new Measure.Term(figure(isSigned ? text.substring(1).strip() : text), !text.startsWith("-"));
    }
}
