package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** Writes the certificates: days, numbers and decisions as an office would. */
final class Grants {
    private static final String PROVINCE = "甘肃省科学技术厅";
    private static final int LONG_STAY_MONTHS = 48;
    private static final int USUAL_STAY_MONTHS = 36;

    private final Dice dice;
    private final Numbers numbers = new Numbers();

    Grants(Dice dice) {
        this.dice = dice;
    }

    /** Valid for three years from its issue. */
    void highTech(Life life, int year) {
        var batch = Calendar.highTech(year, dice);
        var decision = decision("高企", year, batch.number());
        life.given(threeYears(Rung.HIGH_TECH, numbers.highTech(year), batch.day(), decision));
    }

    /** Valid for three years from its issue. */
    void provincial(Life life, int year) {
        var batch = Calendar.provincial(year, dice);
        var decision = decision("科创", year, batch.number());
        life.given(threeYears(Rung.PROVINCIAL_INNOVATIVE, numbers.provincial(year), batch.day(), decision));
    }

    /** Valid through the end of its year. */
    void techSme(Life life, int year) {
        var batch = Calendar.techSme(year, life.last(Rung.TECH_SME) == year - 1, dice);
        var number = numbers.techSme(batch.day(), life.region(), life.establishedOn());
        var decision = decision("科小", year, batch.number());
        var end = PublishedFigures.endOf(year);
        life.given(certificate(Rung.TECH_SME, number, batch.day(), end, decision, PROVINCE, null));
    }

    /** For three years in principle, for four in some fields. */
    void admission(Life life, DemoPark park, LocalDate day) {
        int year = day.getYear();
        var limit = day.plusMonths(dice.percent(25) ? LONG_STAY_MONTHS : USUAL_STAY_MONTHS);
        var decision = decision("入孵", year, day.getMonthValue());
        var number = numbers.agreement(year, park.code());
        life.given(certificate(Rung.INCUBATED, number, day, limit.minusDays(1), decision, park.name(), park.code()));
    }

    /** A single one, which belongs to no batch. */
    DemoFirm.Certificate invented(Life life, Rung rung, LocalDate issuedOn, LocalDate from, LocalDate through) {
        int year = issuedOn.getYear();
        var number =
                switch (rung) {
                    case HIGH_TECH -> numbers.highTech(year);
                    case PROVINCIAL_INNOVATIVE -> numbers.provincial(year);
                    case TECH_SME -> numbers.techSme(issuedOn, life.region(), life.establishedOn());
                    case INCUBATED -> throw new IllegalArgumentException("an admission needs a park");
                };
        var decision = decision("单项", year, issuedOn.getMonthValue());
        var issuer = issuer(PROVINCE, issuedOn);
        return new DemoFirm.Certificate(rung, number, issuedOn, from, through, decision, issuer, null, null);
    }

    private static String decision(String kind, int year, int number) {
        var whose = year > PublishedFigures.LAST_YEAR ? Mark.INVENTED : "示范";
        return "%s%s〔%d〕%d号".formatted(whose, kind, year, number);
    }

    private static String issuer(String office, LocalDate day) {
        return day.isAfter(PublishedFigures.lastDay()) ? "%s（%s）".formatted(office, Mark.INVENTED) : office;
    }

    private static DemoFirm.Certificate threeYears(Rung rung, String number, LocalDate day, String decision) {
        return certificate(rung, number, day, day.plusYears(3).minusDays(1), decision, PROVINCE, null);
    }

    private static DemoFirm.Certificate certificate(
            Rung rung,
            String number,
            LocalDate day,
            LocalDate through,
            String decision,
            String issuer,
            @Nullable String park) {
        return new DemoFirm.Certificate(rung, number, day, day, through, decision, issuer(issuer, day), park, null);
    }
}
