package org.ladderregistry.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Named;

/**
 * A figure or a list of codes that a rule set fixes, for the days it is in force.
 *
 * @param ruleSet the rules' version, as {@code INC-2018}
 * @param verified whether it stands in a text that was seen; otherwise it is a default that a person should check
 */
public record Term(
        String ruleSet, Kind kind, String clause, String value, DayRange effective, boolean verified, String source)
        implements Named {

    private static final List<Term> ALL = Tables.read(
            "terms.csv",
            cell -> new Term(
                    cell[0],
                    Kind.valueOf(cell[1]),
                    cell[2],
                    cell[3],
                    Tables.days(cell[4], cell[5]),
                    Boolean.parseBoolean(cell[6]),
                    cell[7]));

    /** What is fixed. */
    public enum Kind {
        /** 国科发区〔2018〕300号: admitted within so many months of the firm's establishment. */
        MONTHS_TO_ADMISSION("入孵时成立年限（月）", "Months from establishment to admission"),
        /** 国科发区〔2018〕300号: in principle no longer in incubation than this. */
        MONTHS_OF_STAY("在孵时限（月）", "Months of incubation"),
        /** 国科发区〔2018〕300号: the same for biomedicine, chip design, modern agriculture and the like. */
        MONTHS_OF_SPECIAL_STAY("特殊领域在孵时限（月）", "Months of incubation in the special fields"),
        /** Which technology fields and industries, and all below them, are meant by the special fields. */
        SPECIAL_CODES("特殊领域（技术领域、行业代码）", "The special fields (technology fields, industries)");

        private final String nameZh;
        private final String nameEn;

        Kind(String nameZh, String nameEn) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
        }
    }

    /** Every term there is, of all rule sets. */
    public static List<Term> all() {
        return ALL;
    }

    /** The term of a kind that a day goes by. */
    static Optional<Term> on(LocalDate day, Kind kind) {
        return ALL.stream()
                .filter(term -> term.kind == kind && term.effective.contains(day))
                .findFirst();
    }

    int months() {
        return Integer.parseInt(value);
    }

    /** The rule as a warning names it. */
    public String rule() {
        return "%s %s（%s）".formatted(ruleSet, clause, source);
    }

    @Override
    public String code() {
        return ruleSet + "." + kind;
    }

    @Override
    public String nameZh() {
        return kind.nameZh;
    }

    @Override
    public String nameEn() {
        return kind.nameEn;
    }
}
