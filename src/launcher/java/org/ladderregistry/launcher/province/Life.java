package org.ladderregistry.launcher.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ladderregistry.kernel.Rung;

/** A firm while its way is still being drawn. */
final class Life {
    private final String uscc;
    private final String name;
    private final LocalDate establishedOn;
    private final Place place;
    private Place now;
    private final Trade trade;
    private final String industry;
    private final List<DemoFirm.Certificate> certificates = new ArrayList<>();
    private boolean done;

    Life(LocalDate establishedOn, Place place, Identities identities, Dice dice) {
        this.establishedOn = establishedOn;
        this.place = place;
        this.now = place;
        this.trade = Trade.drawn(dice);
        this.industry = dice.oneOf(trade.industries());
        this.uscc = identities.uscc(place);
        this.name = identities.name(place, trade);
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    String region() {
        return place.region();
    }

    /** Whether it may be given something yet. */
    boolean isOpen() {
        return !done;
    }

    /** Whether it was there for so many whole calendar years before a year. */
    boolean isOlderThan(int years, int before) {
        return establishedOn.getYear() < before - years + 1;
    }

    void given(DemoFirm.Certificate certificate) {
        certificates.add(certificate);
    }

    /** The year in which it was last given a rung; 0 when it never was. */
    int last(Rung rung) {
        return certificates.stream()
                .filter(one -> one.rung() == rung)
                .mapToInt(one -> one.issuedOn().getYear())
                .max()
                .orElse(0);
    }

    boolean never(Rung rung) {
        return last(rung) == 0;
    }

    boolean holds(Rung rung, LocalDate day) {
        return certificates.stream().anyMatch(one -> one.rung() == rung && one.isInForceOn(day));
    }

    /** Its stay in an incubator, when it was admitted and no end was recorded. */
    Optional<DemoFirm.Certificate> stay() {
        return certificates.stream()
                .filter(one -> one.rung() == Rung.INCUBATED && one.end() == null)
                .findFirst();
    }

    void leaves(DemoFirm.End end) {
        var stay = stay().orElseThrow();
        certificates.set(certificates.indexOf(stay), stay.ended(end));
        done = end.outcome().equals("CLOSED");
    }

    /** The certificate of a rung that it was given last. */
    DemoFirm.Certificate latest(Rung rung) {
        return certificates.stream()
                .filter(one -> one.rung() == rung)
                .max(Comparator.comparing(DemoFirm.Certificate::issuedOn))
                .orElseThrow();
    }

    boolean wasGivenAnythingIn(int year) {
        return certificates.stream().anyMatch(one -> one.issuedOn().getYear() == year);
    }

    /** Nothing more is given to it. */
    void rests() {
        done = true;
    }

    String uscc() {
        return uscc;
    }

    Trade trade() {
        return trade;
    }

    /** Where it is by now. */
    Place place() {
        return now;
    }

    void movesTo(Place other) {
        now = other;
    }

    /** Registered where it was at first; what moved it since is told apart. */
    DemoFirm firm() {
        return firmOn(LocalDate.MAX);
    }

    /** With what had come until a day. */
    DemoFirm firmOn(LocalDate day) {
        var inOrder = certificates.stream()
                .filter(one -> !one.issuedOn().isAfter(day))
                .map(one -> one.asOf(day))
                .sorted(Comparator.comparing(DemoFirm.Certificate::issuedOn).thenComparing(DemoFirm.Certificate::rung))
                .toList();
        return new DemoFirm(
                uscc,
                name,
                establishedOn,
                place.region(),
                place.unit(),
                trade.field(),
                industry,
                place.zone(),
                inOrder);
    }
}
