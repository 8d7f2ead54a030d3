package org.ladderregistry.launcher.province;

import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;
import static org.ladderregistry.kernel.Rung.TECH_SME;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ladderregistry.kernel.Rung;

/** What can befall a certification. */
final class RungTales {
    private static final int YEARS_VALID = 3;

    private final Pen pen;

    RungTales(Pen pen) {
        this.pen = pen;
    }

    /** From an earlier day of the year on, or from the day of the decision. */
    List<Invention> revoked(Life life, LocalDate day) {
        var newYear = day.withDayOfYear(2);
        var on = pen.after(day, -20, 0);
        return List.of(revocation(life, day, on.isBefore(newYear) ? newYear : on, "申报材料与事实不符"));
    }

    List<Invention> revokedAhead(Life life, LocalDate day) {
        return List.of(revocation(life, day, pen.after(day, 60, 170), "未按期报送年度发展情况，限期届满后取消"));
    }

    List<Invention> revokedAndGivenBack(Life life, LocalDate day) {
        var revocation = revocation(life, day, day, "误将同名企业列入取消名单");
        var fields = Collections.<String, Object>singletonMap("ended", null);
        var number = life.latest(HIGH_TECH).number();
        var correction = new Invention.Correct(number, fields, "撤销取消决定");
        return List.of(revocation, pen.note(life, pen.after(day, 20, 70), correction));
    }

    List<Invention> revokedAndGrantedAgain(Life life, LocalDate day) {
        var issued = pen.after(day, 25, 45);
        var again = pen.certificate(life, HIGH_TECH, issued, issued, threeYears(issued));
        var grant = new Invention.Grant(again, "演示虚构：复核后当年重新认定");
        return List.of(revocation(life, day, day, "名称变更后未备案"), pen.note(life, issued, grant));
    }

    /** The stay was over long before anybody recorded it. */
    List<Invention> leftLate(Life life, LocalDate day) {
        var stay = life.stay().orElseThrow();
        var end = new DemoFirm.End(stay.validThrough(), "TIME_EXPIRED", null);
        var recorded = pen.after(stay.validThrough(), 20, 120);
        return List.of(pen.note(life, recorded, new Invention.End(stay.number(), end)));
    }

    /** Announced before it begins. */
    List<Invention> announced(Life life, LocalDate day) {
        var from = pen.after(day, 60, 170);
        var ahead = pen.certificate(life, PROVINCIAL_INNOVATIVE, day, from, threeYears(from));
        return List.of(pen.register(life, day), pen.grant(life, ahead));
    }

    List<Invention> corrected(Life life, LocalDate day) {
        var wrong = pen.certificate(
                life, PROVINCIAL_INNOVATIVE, day, day, threeYears(day).minusYears(1));
        var right = Map.<String, Object>of("validThrough", threeYears(day).toString());
        return List.of(
                pen.register(life, day),
                pen.grant(life, wrong),
                pen.note(life, pen.after(day, 5, 40), new Invention.Correct(wrong.number(), right, "有效期录入有误")));
    }

    List<Invention> voided(Life life, LocalDate day) {
        var wrong = certificate(life, HIGH_TECH, day);
        var meant = certificate(life, PROVINCIAL_INNOVATIVE, day.plusDays(12));
        var fields = Map.<String, Object>of("void", true);
        var correction = new Invention.Correct(wrong.number(), fields, "录入对象有误，该资格从未授予");
        return List.of(
                pen.register(life, day),
                pen.grant(life, wrong),
                pen.note(life, day.plusDays(10), correction),
                pen.grant(life, meant));
    }

    /** Found when its tech SME certificate was typed in. */
    List<Invention> establishedEarlier(Life life, LocalDate day) {
        var through = PublishedFigures.endOf(day.getYear());
        var techSme = pen.certificate(life, TECH_SME, day, day, through);
        var earlier = Map.of("establishedOn", life.establishedOn().minusDays(31).toString());
        return List.of(
                pen.register(life, day),
                pen.grant(life, techSme),
                pen.update(life, pen.after(day, 3, 30), "成立日期录入有误", earlier));
    }

    private DemoFirm.Certificate certificate(Life life, Rung rung, LocalDate day) {
        return pen.certificate(life, rung, day, day, threeYears(day));
    }

    private Invention revocation(Life life, LocalDate day, LocalDate effectiveOn, String why) {
        return pen.note(life, day, new Invention.Revoke(life.latest(HIGH_TECH).number(), effectiveOn, why));
    }

    static LocalDate threeYears(LocalDate from) {
        return from.plusYears(YEARS_VALID).minusDays(1);
    }
}
