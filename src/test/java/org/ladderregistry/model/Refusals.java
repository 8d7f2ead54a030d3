package org.ladderregistry.model;

import java.util.Set;
import java.util.stream.IntStream;
import org.ladderregistry.model.ReferenceModel.Cert;
import org.ladderregistry.model.ReferenceModel.Firm;
import org.ladderregistry.model.ReferenceModel.Succession;

/** What the product's words refuse, seen from the model's today. */
final class Refusals {
    private static final Set<String> BARRED_FOR_THE_YEAR = Set.of("TECH_SME", "HIGH_TECH");

    private final ReferenceModel model;

    Refusals(ReferenceModel model) {
        this.model = model;
    }

    boolean registration(String uscc, int established, int arrived) {
        return model.firms.containsKey(uscc) || arrived > model.today || arrived < established;
    }

    boolean update(Firm before, Firm after, int from) {
        return from > model.today
                || from < before.established()
                || before.isGone(from)
                || IntStream.range(after.established(), Day.COUNT)
                        .anyMatch(day -> isElsewhere(after.on(day, "regionCode"), after.on(day, "reportingUnit")));
    }

    boolean establishment(Firm firm, int day) {
        boolean late = firm.certs().stream().anyMatch(one -> one.from() < day || one.issued() < day);
        return day > model.today || late || firm.isGone(model.today);
    }

    /** @param decided whether the rung or the day of the decision is new */
    boolean grant(Firm firm, Cert cert, boolean decided) {
        boolean taken = model.firms.values().stream()
                .flatMap(one -> one.certs().stream())
                .filter(one -> !one.id().equals(cert.id()) && (one.rung() == 0) == (cert.rung() == 0))
                .anyMatch(one -> one.number().equals(cert.number()));
        return cert.issued() < firm.established()
                || cert.from() < firm.established()
                || cert.through() < cert.from()
                || firm.isGone(cert.from())
                || taken
                || (decided && isBarred(firm, cert));
    }

    boolean end(Cert cert, int on, String how) {
        boolean revocation = how.equals("REVOKED");
        boolean over = cert.end() != null
                && (!revocation || cert.ended("REVOKED") || cert.end().on() < on);
        return on < cert.from() || on > cert.through() || over;
    }

    boolean correction(Firm firm, Cert known, Cert corrected) {
        boolean decided = known.rung() != corrected.rung() || known.issued() != corrected.issued();
        var end = corrected.end();
        boolean outside = end != null
                && !known.ended(ReferenceModel.WITH_FIRM)
                && (end.on() < corrected.from() || end.on() > corrected.through());
        return outside || grant(firm, corrected, decided);
    }

    boolean deregistration(Firm firm, int on) {
        return on > model.today
                || on < firm.established()
                || IntStream.range(on, Day.COUNT).anyMatch(firm::isGone);
    }

    boolean reinstatement(Firm firm, int gone, int on, boolean annul) {
        return on > model.today || !firm.isGone(model.today) || on < gone || (on == gone && !annul);
    }

    boolean succession(String uscc, Succession to) {
        var firm = model.firms.get(uscc);
        boolean whole = !to.kind().equals("SPLIT")
                || firm.successions().stream().anyMatch(one -> !one.kind().equals("SPLIT"));
        return to.on() > model.today
                || to.on() < firm.established()
                || leads(to.successor(), uscc)
                || firm.successions().stream()
                        .anyMatch(one -> whole || one.successor().equals(to.successor()));
    }

    private boolean leads(String from, String to) {
        return from.equals(to)
                || model.firms.get(from).successions().stream().anyMatch(one -> leads(one.successor(), to));
    }

    private static boolean isElsewhere(String region, String unit) {
        return !unit.equals("OUT") && !region.startsWith(unit.equals("LZ-HTZ") ? "6201" : unit.substring(0, 4));
    }

    /** In the year of a revocation, from its day on. */
    private static boolean isBarred(Firm firm, Cert cert) {
        return !cert.override()
                && BARRED_FOR_THE_YEAR.contains(ReferenceModel.RUNGS.get(cert.rung()))
                && firm.certs().stream()
                        .filter(one -> one.rung() == cert.rung() && !one.id().equals(cert.id()) && one.ended("REVOKED"))
                        .anyMatch(one -> Day.year(one.end().on()) == Day.year(cert.issued())
                                && cert.issued() >= one.end().on());
    }
}
