package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;

/** Writes down what is invented, each under a mark of its own, and whom nobody had heard of. */
final class Pen {
    private final Dice dice;
    private final Identities identities;
    private final Grants grants;
    private int marks;

    Pen(Dice dice, Identities identities, Grants grants) {
        this.dice = dice;
        this.identities = identities;
        this.grants = grants;
    }

    Invention note(Life life, LocalDate day, Invention.Act act) {
        return new Invention(life.uscc(), day, new Mark(day.getYear(), ++marks), act);
    }

    /** What is to change of it, the same order of words every time. */
    Invention update(Life life, LocalDate day, String why, Map<String, ?> fields) {
        return note(life, day, new Invention.Update(new TreeMap<>(fields), why));
    }

    Invention register(Life life, LocalDate day) {
        return note(life, day, new Invention.Register(life.firm(), null));
    }

    Invention grant(Life life, DemoFirm.Certificate certificate) {
        return note(life, certificate.issuedOn(), new Invention.Grant(certificate, null));
    }

    /** A certificate that has its own number, and no end. */
    DemoFirm.Certificate certificate(Life life, Rung rung, LocalDate issuedOn, LocalDate from, LocalDate through) {
        return grants.invented(life, rung, issuedOn, from, through);
    }

    Life newborn(LocalDate establishedOn) {
        return new Life(establishedOn, Place.drawn(dice), identities, dice);
    }

    String name(Life life) {
        return identities.name(life.place(), life.trade());
    }

    /** The day some days later. */
    LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(dice.between(least, most));
    }

    Place otherUnit(Life life) {
        Place other;
        do {
            other = Place.drawn(dice);
        } while (other.unit().equals(life.place().unit()));
        return other;
    }

    Trade otherTrade(Life life) {
        Trade other;
        do {
            other = Trade.drawn(dice);
        } while (other.field().equals(life.trade().field()));
        return other;
    }

    String industry(Trade trade) {
        return dice.oneOf(trade.industries());
    }

    /** Where a firm is, as what changes of it. */
    static Map<String, @Nullable Object> fields(String region, String unit, @Nullable String park) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("regionCode", region);
        fields.put("reportingUnit", unit);
        fields.put("parkCode", park);
        return fields;
    }
}
