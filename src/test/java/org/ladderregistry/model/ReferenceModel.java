package org.ladderregistry.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The registry as the product's words have it, kept day by day and without a thought of speed. Each command says whether
 * it is accepted: {@link Refusals} has the rules, {@link ExpectedEvents} what is told.
 */
final class ReferenceModel {
    static final List<String> RUNGS = List.of("INCUBATED", "TECH_SME", "PROVINCIAL_INNOVATIVE", "HIGH_TECH");
    static final String WITH_FIRM = "DEREGISTERED";

    /** @param on the first day not in force */
    record End(int on, String how) {}

    record Succession(String successor, int on, String kind) {}

    /** @param earlier how it was to end before the firm itself did */
    record Cert(
            String id,
            int rung,
            String number,
            int issued,
            int from,
            int through,
            boolean override,
            End end,
            End earlier) {
        boolean inForce(int day) {
            return day >= from && day <= through && (end == null || day < end.on);
        }

        boolean ended(String how) {
            return end != null && end.how.equals(how);
        }

        boolean isOver(int day) {
            return through < day || (end != null && end.on <= day);
        }

        Cert ending(End by, End before) {
            return new Cert(id, rung, number, issued, from, through, override, by, before);
        }

        /** As if the firm had not ended; an end that no longer lies within the validity is none. */
        Cert goingOn() {
            boolean none = earlier == null || earlier.on < from || earlier.on > through;
            return ending(none ? null : earlier, null);
        }
    }

    /** A firm as it is known at one instant; nothing of it is changed in place. */
    record Firm(
            int established, int version, Map<String, String[]> facts, List<Cert> certs, List<Succession> successions) {
        String on(int day, String fact) {
            return day < established ? null : facts.get(fact)[day];
        }

        boolean isGone(int day) {
            return WITH_FIRM.equals(on(day, "status"));
        }

        boolean holds(int rung, int day) {
            return certs.stream().anyMatch(one -> one.rung == rung && one.inForce(day));
        }

        int position(int day) {
            return certs.stream()
                    .filter(one -> one.inForce(day))
                    .mapToInt(Cert::rung)
                    .max()
                    .orElse(-1);
        }

        Cert cert(String id) {
            return certs.stream().filter(one -> one.id.equals(id)).findFirst().orElse(null);
        }

        /** From a day on, until the fact was changed again. */
        Firm with(String fact, String value, int from) {
            var days = facts.get(fact).clone();
            var before = days[from];
            for (int day = from; day < Day.COUNT && Objects.equals(days[day], before); day++) {
                days[day] = value;
            }
            var changed = new TreeMap<>(facts);
            changed.put(fact, days);
            return new Firm(established, version, changed, certs, successions);
        }

        Firm with(Stream<Cert> changed) {
            var order = Comparator.comparing(Cert::from).thenComparing(Cert::id);
            return new Firm(
                    established,
                    version,
                    facts,
                    changed.filter(Objects::nonNull).sorted(order).toList(),
                    successions);
        }

        Firm with(UnaryOperator<Cert> change) {
            return with(certs.stream().map(change));
        }
    }

    Map<String, Firm> firms = new TreeMap<>();
    final TreeMap<Instant, Map<String, Firm>> remembered = new TreeMap<>();
    final ExpectedEvents events = new ExpectedEvents();
    private final Refusals refusals = new Refusals(this);
    int today;

    boolean register(String uscc, Map<String, String> given, int established, int arrived) {
        var facts = new TreeMap<String, String[]>();
        given.forEach((fact, value) -> facts.put(fact, days(value)));
        facts.put("status", days("ACTIVE"));
        Arrays.fill(facts.get("reportingUnit"), 0, arrived, "OUT");
        var firm = new Firm(established, 0, facts, List.of(), List.of());
        return !refusals.registration(uscc, established, arrived) && put(uscc, firm, "firm.registered");
    }

    boolean update(String uscc, Map<String, String> changes, int from) {
        var firm = firms.get(uscc);
        var after = firm;
        boolean changed = false;
        for (var one : changes.entrySet()) {
            changed |= !Objects.equals(firm.on(from, one.getKey()), one.getValue());
            after = from < firm.established ? firm : after.with(one.getKey(), one.getValue(), from);
        }
        return !refusals.update(firm, after, from) && put(uscc, changed ? after : firm, "firm.updated");
    }

    boolean correctEstablishment(String uscc, int day) {
        var firm = firms.get(uscc);
        var facts = new TreeMap<>(firm.facts);
        facts.replaceAll((fact, values) -> {
            var days = values.clone();
            Arrays.fill(days, 0, firm.established, values[firm.established]);
            return days;
        });
        var after = day == firm.established ? firm : new Firm(day, firm.version, facts, firm.certs, firm.successions);
        return !refusals.establishment(firm, day) && put(uscc, after, "firm.updated");
    }

    boolean certify(String uscc, Cert cert) {
        var firm = firms.get(uscc);
        var after = firm.with(Stream.concat(firm.certs.stream(), Stream.of(cutWithFirm(firm, cert))));
        return !refusals.grant(firm, cert, true) && put(uscc, after, ExpectedEvents.grant(firm, cert));
    }

    boolean end(String uscc, String id, int on, String how) {
        var firm = firms.get(uscc);
        var after = firm.with(one -> one.id.equals(id) ? one.ending(new End(on, how), null) : one);
        var told = "certification.%s %s %s".formatted(how.toLowerCase(Locale.ROOT), id, Day.text(on));
        return !refusals.end(firm.cert(id), on, how) && put(uscc, after, told);
    }

    /** @param corrected null: it never was */
    boolean correct(String uscc, String id, Cert corrected) {
        var firm = firms.get(uscc);
        var known = firm.cert(id);
        var cut = corrected == null ? null : cutWithFirm(firm, corrected);
        var after = known.equals(cut) ? firm : firm.with(one -> one == known ? cut : one);
        boolean refused = corrected != null && refusals.correction(firm, known, corrected);
        return !refused && put(uscc, after, "certification.corrected " + id);
    }

    boolean deregister(String uscc, int on) {
        var firm = firms.get(uscc);
        var end = new End(on, WITH_FIRM);
        return !refusals.deregistration(firm, on)
                && put(
                        uscc,
                        firm.with("status", WITH_FIRM, on).with(one -> one.isOver(on) ? one : one.ending(end, one.end)),
                        "firm.deregistered");
    }

    boolean reinstate(String uscc, int on, boolean annul) {
        var firm = firms.get(uscc);
        int gone = today;
        while (firm.isGone(gone - 1)) {
            gone--;
        }
        var end = new End(gone, WITH_FIRM);
        var after = firm.with("status", "ACTIVE", annul ? gone : on);
        return !refusals.reinstatement(firm, gone, on, annul)
                && put(
                        uscc,
                        annul ? after.with(one -> end.equals(one.end) ? one.goingOn() : one) : after,
                        "firm.reinstated");
    }

    boolean succeed(String uscc, Succession to) {
        var firm = firms.get(uscc);
        var all = Stream.concat(firm.successions.stream(), Stream.of(to)).toList();
        var after = new Firm(firm.established, firm.version, firm.facts, firm.certs, all);
        return !refusals.succession(uscc, to) && put(uscc, after, "firm.succeeded");
    }

    private boolean put(String uscc, Firm after, String told) {
        var before = firms.get(uscc);
        events.turn(uscc, before, today);
        if (after != before) {
            var next = new Firm(after.established, after.version + 1, after.facts, after.certs, after.successions);
            firms.put(uscc, next);
            events.change(uscc, before, next, today, told);
        }
        return true;
    }

    /** What is recorded later ends where the firm did, as if it had been known then; what ended with it stays ended. */
    private static Cert cutWithFirm(Firm firm, Cert cert) {
        boolean own = cert.ended(WITH_FIRM);
        int last = own ? Math.min(cert.through, cert.end.on) : cert.through;
        var gone = IntStream.rangeClosed(Math.min(cert.from, last), last)
                .filter(firm::isGone)
                .findFirst();
        return cert.end != null && !own
                ? cert
                : gone.isEmpty()
                        ? cert.ending(null, null)
                        : cert.ending(new End(gone.getAsInt(), WITH_FIRM), cert.earlier);
    }

    private static String[] days(String value) {
        var days = new String[Day.COUNT];
        Arrays.fill(days, value);
        return days;
    }
}
