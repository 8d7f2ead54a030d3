package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The working days on which offices announce their decisions, batch by batch. */
final class Calendar {
    private static final List<MonthDay> HIGH_TECH = days("--09-20", "--10-15", "--11-18", "--12-10");
    private static final List<MonthDay> PROVINCIAL = days("--07-16", "--12-08");
    private static final List<MonthDay> TECH_SME =
            days("--04-18", "--05-16", "--06-14", "--07-15", "--08-16", "--09-14", "--10-20", "--11-16", "--12-09");

    private Calendar() {}

    /** A batch of a year: its number in the year, and the day of its decision. */
    record Batch(int number, LocalDate day) {}

    /** Mostly October to December. */
    static Batch highTech(int year, Dice dice) {
        int roll = dice.below(100);
        return batch(HIGH_TECH, year, roll < 4 ? 0 : roll < 42 ? 1 : roll < 76 ? 2 : 3);
    }

    static Batch provincial(int year, Dice dice) {
        return batch(PROVINCIAL, year, dice.percent(30) ? 0 : 1);
    }

    /** Firms that come again do so in the first half of the year; new ones, later. */
    static Batch techSme(int year, boolean again, Dice dice) {
        return batch(TECH_SME, year, again ? dice.below(5) : dice.between(2, TECH_SME.size() - 1));
    }

    /** A working day of a month. */
    static LocalDate workday(int year, int month, Dice dice) {
        return workday(LocalDate.of(year, month, dice.between(4, 28)));
    }

    private static Batch batch(List<MonthDay> days, int year, int index) {
        return new Batch(index + 1, workday(days.get(index).atYear(year)));
    }

    /** The day itself, or the Monday after it. */
    private static LocalDate workday(LocalDate day) {
        return day.plusDays(
                switch (day.getDayOfWeek()) {
                    case SATURDAY -> 2;
                    case SUNDAY -> 1;
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0;
                });
    }

    private static List<MonthDay> days(String... texts) {
        return List.of(texts).stream().map(MonthDay::parse).toList();
    }
}
