package org.ladderregistry.policy.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.figure.Unit;

/**
 * How much time has passed between two days of a firm's life.
 *
 * @param span which days
 * @param is at least or at most so much
 * @param amount in days or months
 * @param special the firms for which another amount holds; null when there are none
 */
public record Aged(
        Span span,
        Comparison is,
        int amount,
        Unit unit,
        @Nullable Special special) implements Condition {

    /** Between which days. */
    public enum Span {
        /** From the establishment to the day. */
        SINCE_ESTABLISHMENT,
        /** From the establishment to the admission to an incubator, or to the day when the firm is in none. */
        AT_ADMISSION,
        /** From the admission to the day; nothing to be measured when the firm is in no incubator. */
        SINCE_ADMISSION
    }

    /** Another amount for technology fields and industries, and all below them. */
    public record Special(int amount, List<String> codes) {
        public Special {
            codes = List.copyOf(codes);
        }

        private boolean concerns(Candidate firm) {
            return codes.stream()
                    .anyMatch(code -> firm.techField().code().equals(code)
                            || firm.industry().code().startsWith(code));
        }
    }

    @Override
    public Check in(Case one) {
        var admitted = one.since(Rung.INCUBATED);
        return switch (span) {
            case SINCE_ESTABLISHMENT -> between(one.firm().establishedOn(), one.on(), one.firm());
            case AT_ADMISSION -> between(one.firm().establishedOn(), admitted.orElse(one.on()), one.firm());
            case SINCE_ADMISSION ->
                admitted.map(day -> between(day, one.on(), one.firm())).orElse(Check.plain(Outcome.NOT_APPLICABLE));
        };
    }

    private Check between(LocalDate from, LocalDate to, Candidate firm) {
        int asked = special != null && special.concerns(firm) ? special.amount() : amount;
        var limit = unit == Unit.DAYS ? from.plusDays(asked) : from.plusMonths(asked);
        boolean isKept = is == Comparison.AT_MOST ? !to.isAfter(limit) : !to.isBefore(limit);
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(to, limit));
        return new Check(
                isKept ? Outcome.MET : Outcome.NOT_MET,
                List.of(new Value.Quantity(passed(from, to), unit, null)),
                List.of(new Value.Quantity(BigDecimal.valueOf(asked), unit, is)),
                isKept ? null : new Gap(days, Unit.DAYS, null),
                List.of());
    }

    /** Whole months; of a limit that is kept or not by a day, one that has begun counts. */
    private BigDecimal passed(LocalDate from, LocalDate to) {
        if (unit == Unit.DAYS) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        }
        long months = ChronoUnit.MONTHS.between(from, to);
        boolean hasBegun = is == Comparison.AT_MOST && to.isAfter(from.plusMonths(months));
        return BigDecimal.valueOf(hasBegun ? months + 1 : months);
    }
}
