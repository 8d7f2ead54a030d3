package org.ladderregistry.launcher.province;

import static org.ladderregistry.kernel.Rung.HIGH_TECH;
import static org.ladderregistry.kernel.Rung.PROVINCIAL_INNOVATIVE;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What can befall a firm. */
final class FirmTales {
    private static final String OUT = "OUT";

    private final Pen pen;

    FirmTales(Pen pen) {
        this.pen = pen;
    }

    List<Invention> renamed(Life life, LocalDate day) {
        return List.of(pen.update(life, day, "更名", Map.of("name", pen.name(life))));
    }

    List<Invention> moved(Life life, LocalDate day) {
        var place = pen.otherUnit(life);
        life.movesTo(place);
        return List.of(pen.update(life, day, "迁址", Pen.fields(place.region(), place.unit(), place.zone())));
    }

    List<Invention> leftItsPark(Life life, LocalDate day) {
        var place = life.place();
        life.movesTo(new Place(place.region(), place.unit(), null, 0));
        return List.of(pen.update(life, day, "迁出园区", Collections.singletonMap("parkCode", null)));
    }

    List<Invention> otherField(Life life, LocalDate day) {
        var trade = pen.otherTrade(life);
        var fields = Map.of("techField", trade.field(), "industryCode", pen.industry(trade));
        return List.of(pen.update(life, day, "技术领域变更", fields));
    }

    List<Invention> leftTheProvince(Life life, LocalDate day) {
        var outside = Pen.fields(life.place().region(), OUT, null);
        return List.of(pen.update(life, day, "迁往省外", outside));
    }

    List<Invention> leftAndCameBack(Life life, LocalDate day) {
        var place = life.place();
        var outside = Pen.fields(place.region(), OUT, null);
        var home = Pen.fields(place.region(), place.unit(), place.zone());
        return List.of(pen.update(life, day, "迁往省外", outside), pen.update(life, pen.after(day, 40, 160), "迁回本省", home));
    }

    /** With a certificate from where it was, not older than what is invented. */
    List<Invention> arrived(Life life, LocalDate day) {
        var first = PublishedFigures.endOf(PublishedFigures.LAST_YEAR).plusDays(2);
        var earlier = pen.after(day, -300, -20);
        var issued = earlier.isBefore(first) ? first : earlier;
        var certificate = pen.certificate(life, HIGH_TECH, issued, issued, RungTales.threeYears(issued));
        return List.of(
                pen.note(life, day, new Invention.Register(life.firm(), day)),
                pen.note(life, day, new Invention.Grant(certificate, null)));
    }

    List<Invention> deregistered(Life life, LocalDate day) {
        return List.of(deregistration(life, day, "决议解散"));
    }

    List<Invention> reinstated(Life life, LocalDate day) {
        return List.of(
                deregistration(life, day, "吊销后注销"),
                pen.note(life, pen.after(day, 30, 90), new Invention.Reinstate(false, "恢复登记")));
    }

    List<Invention> neverGone(Life life, LocalDate day) {
        return List.of(
                deregistration(life, day, "冒用身份办理注销"),
                pen.note(life, pen.after(day, 15, 60), new Invention.Reinstate(true, "撤销注销登记")));
    }

    List<Invention> merged(Life life, LocalDate day) {
        var successor = pen.newborn(day.minusDays(10));
        return List.of(
                pen.register(successor, day),
                succession(life, successor, day, "MERGED"),
                deregistration(life, day.plusDays(7), "新设合并后解散"));
    }

    List<Invention> split(Life life, LocalDate day) {
        var successor = pen.newborn(day.minusDays(10));
        return List.of(pen.register(successor, day), succession(life, successor, day, "SPLIT"));
    }

    /** The same firm under another code: what it held is recorded of the new one. */
    List<Invention> reissued(Life life, LocalDate day) {
        var successor = pen.newborn(life.establishedOn());
        var through = life.latest(PROVINCIAL_INNOVATIVE).validThrough();
        var anew = pen.certificate(successor, PROVINCIAL_INNOVATIVE, day, day, through);
        return List.of(
                pen.register(successor, day),
                pen.grant(successor, anew),
                succession(life, successor, day, "REISSUED"),
                deregistration(life, day, "换发统一社会信用代码"));
    }

    private Invention succession(Life life, Life successor, LocalDate day, String kind) {
        return pen.note(life, day, new Invention.Succeed(successor.uscc(), kind));
    }

    private Invention deregistration(Life life, LocalDate day, String why) {
        return pen.note(life, day, new Invention.Deregister(day, why));
    }
}
