package org.ladderregistry.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.Rung;

/**
 * A report that firms of one rung owe: an entry of the calendar (国科发政〔2017〕115号, 国科发火〔2016〕32号).
 *
 * @param effective the days on which the rule is in force
 * @param verified whether it stands in a text that was seen; otherwise it is a default that a person should check
 */
public record ReportDuty(
        String ruleSet,
        Rung rung,
        Due due,
        DayRange effective,
        boolean verified,
        String source,
        String nameZh,
        String nameEn)
        implements Named {

    private static final List<ReportDuty> ALL = Tables.read(
            "duties.csv",
            cell -> new ReportDuty(
                    cell[0],
                    Rung.valueOf(cell[2]),
                    Due.of(cell[1], cell[3]),
                    Tables.days(cell[4], cell[5]),
                    Boolean.parseBoolean(cell[6]),
                    cell[7],
                    cell[8],
                    cell[9]));

    /** When it is due. */
    public sealed interface Due {
        /** On this day of each year. */
        record EachYear(MonthDay day) implements Due {}

        /** So long after the firm was renamed or moved. */
        record AfterChange(Period within) implements Due {}

        /** How the calendar writes it: {@code --03-31}, {@code P3M}. */
        default String text() {
            return switch (this) {
                case EachYear(MonthDay day) -> day.toString();
                case AfterChange(Period within) -> within.toString();
            };
        }

        private static Due of(String kind, String text) {
            return switch (kind) {
                case "YEARLY_REPORT" -> new EachYear(MonthDay.parse(text));
                case "CHANGE_REPORT" -> new AfterChange(Period.parse(text));
                default -> throw new IllegalArgumentException("The calendar knows no " + kind);
            };
        }
    }

    /** Every entry of the calendar. */
    public static List<ReportDuty> all() {
        return ALL;
    }

    /** The days on which a yearly report is due, from one day through another; none for a report of changes. */
    public List<LocalDate> daysDue(LocalDate from, LocalDate through) {
        return switch (due) {
            case Due.EachYear(MonthDay day) ->
                IntStream.rangeClosed(from.getYear(), through.getYear())
                        .mapToObj(day::atYear)
                        .filter(one -> !one.isBefore(from) && !one.isAfter(through) && effective.contains(one))
                        .toList();
            case Due.AfterChange after -> List.of();
        };
    }

    /** How long after a change it is due, if it is due after changes. */
    public Stream<Period> afterChange() {
        return switch (due) {
            case Due.EachYear yearly -> Stream.empty();
            case Due.AfterChange(Period within) -> Stream.of(within);
        };
    }

    /** The rule as an answer names it. */
    public String rule() {
        return "%s（%s）".formatted(ruleSet, source);
    }

    @Override
    public String code() {
        return ruleSet + "." + kind();
    }

    /** What an answer calls it. */
    public String kind() {
        return due instanceof Due.EachYear ? "YEARLY_REPORT" : "CHANGE_REPORT";
    }
}
