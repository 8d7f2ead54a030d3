package org.ladderregistry.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.TechField;

/**
 * A last day that the rules of incubation set. It warns and refuses nothing.
 *
 * @param months from which it follows
 * @param rule its rule set, clause and document
 * @param verified whether everything it follows from is
 */
public record IncubationLimit(LocalDate on, int months, String rule, boolean verified) {

    /** The last day to be admitted on (I2: within 24 months of establishment); none when no rule is known for the entry. */
    public static Optional<IncubationLimit> ofAdmission(LocalDate established, LocalDate entry) {
        return Term.on(entry, Term.Kind.MONTHS_TO_ADMISSION).map(term -> after(established, term, term.verified()));
    }

    /** The last day in incubation (I3: 48 months, 60 in the special fields), by the rules of the day of entry. */
    public static Optional<IncubationLimit> ofStay(LocalDate entry, TechField field, Industry industry) {
        return Term.on(entry, Term.Kind.SPECIAL_CODES).flatMap(codes -> {
            boolean isSpecial = Arrays.stream(codes.value().split(" "))
                    .anyMatch(
                            code -> field.code().equals(code) || industry.code().startsWith(code));
            var kind = isSpecial ? Term.Kind.MONTHS_OF_SPECIAL_STAY : Term.Kind.MONTHS_OF_STAY;
            return Term.on(entry, kind).map(term -> after(entry, term, term.verified() && codes.verified()));
        });
    }

    /** What limits a stay that began on a day. */
    public static Optional<Term> ruleOfStay(LocalDate entry) {
        return Term.on(entry, Term.Kind.MONTHS_OF_STAY);
    }

    private static IncubationLimit after(LocalDate day, Term term, boolean verified) {
        return new IncubationLimit(day.plusMonths(term.months()), term.months(), term.rule(), verified);
    }
}
