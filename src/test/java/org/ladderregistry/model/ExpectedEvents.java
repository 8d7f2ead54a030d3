package org.ladderregistry.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ladderregistry.model.ReferenceModel.Cert;
import org.ladderregistry.model.ReferenceModel.Firm;

/** What must be told of each firm by the product's words, transaction by transaction and day by day. */
final class ExpectedEvents {
    private static final int[] THRESHOLDS = {7, 30, 60, 90, 180};

    /**
     * What one transaction or one day tells.
     *
     * @param lines one for each event, sorted; those about to run out apart
     * @param day the day it is told of, from which {@code after} is seen
     */
    record Told(List<String> lines, Firm after, int day) {}

    final Map<String, List<Told>> told = new HashMap<>();
    /** Notices that a certification is about to run out, in groups that come in any order. */
    final Map<String, List<List<String>>> notices = new HashMap<>();

    private final Map<String, Integer> turned = new HashMap<>();
    private final Set<String> noticed = new HashSet<>();

    int count(String uscc) {
        return told.get(uscc).stream().mapToInt(one -> one.lines().size()).sum()
                + notices.get(uscc).stream().mapToInt(List::size).sum();
    }

    /** The registry gets to what the days up to today have brought a firm. */
    void turn(String uscc, Firm firm, int today) {
        for (int day = turned.getOrDefault(uscc, today) + 1; day <= today; day++) {
            var lines = new ArrayList<String>();
            for (var cert : firm.certs()) {
                if (cert.from() == day && cert.inForce(day)) {
                    lines.add("certification.started %s %s".formatted(cert.id(), Day.text(day)));
                }
                if (cert.end() == null && cert.through() + 1 == day) {
                    lines.add(lapse(cert, firm));
                }
            }
            int was = firm.position(day - 1);
            lines.addAll(move(was, firm.position(day), day, firm));
            tell(uscc, lines, firm, day);
        }
        turned.put(uscc, today);
        if (firm != null) {
            notices.get(uscc).add(due(firm, today));
        }
    }

    void change(String uscc, Firm before, Firm after, int today, String first) {
        notices.computeIfAbsent(uscc, one -> new ArrayList<>()).add(due(after, today));
        var lines = new ArrayList<>(List.of(first));
        for (var now : after.certs()) {
            var then = before.cert(now.id());
            boolean ended = then != null && !java.util.Objects.equals(then.end(), now.end());
            if (ended && first.equals("firm.deregistered")) {
                lines.add("certification.ended %s %s"
                        .formatted(now.id(), Day.text(now.end().on())));
            }
            if (ended && first.equals("firm.reinstated")) {
                lines.add("certification.corrected " + now.id());
            }
            if (then != null && then.from() > today && now.from() <= today && now.inForce(now.from())) {
                lines.add("certification.started %s %s".formatted(now.id(), Day.text(now.from())));
            }
            if (isOver(now, today) && (then == null || !isOver(then, today))) {
                lines.add(lapse(now, after));
            }
        }
        int was = before == null ? -1 : before.position(today);
        int is = after.position(today);
        int since = today;
        while (was != is && before != null && before.position(since - 1) == was && after.position(since - 1) == is) {
            since--;
        }
        lines.addAll(move(was, is, since, after));
        tell(uscc, lines, after, today);
    }

    /** Granted, or renewed with so many days without the rung before it: since one was to begin, if none was ever in force. */
    static String grant(Firm firm, Cert cert) {
        var earlier = firm.certs().stream()
                .filter(one -> one.rung() == cert.rung() && one.from() < cert.from())
                .toList();
        if (earlier.isEmpty()) {
            return "certification.granted %s %s".formatted(cert.id(), Day.text(cert.from()));
        }
        int first = earlier.stream().mapToInt(Cert::from).max().orElseThrow();
        boolean never = IntStream.range(0, cert.from()).noneMatch(day -> firm.holds(cert.rung(), day));
        int gap = never ? cert.from() - first : 0;
        while (!never && !firm.holds(cert.rung(), cert.from() - gap - 1)) {
            gap++;
        }
        return "certification.renewed %s %s %s".formatted(cert.id(), Day.text(cert.from()), gap);
    }

    private void tell(String uscc, List<String> lines, Firm after, int day) {
        if (!lines.isEmpty()) {
            told.computeIfAbsent(uscc, one -> new ArrayList<>())
                    .add(new Told(lines.stream().sorted().toList(), after, day));
        }
    }

    private static boolean isOver(Cert cert, int today) {
        return cert.end() == null && cert.through() < today;
    }

    private static String lapse(Cert cert, Firm firm) {
        int day = cert.through() + 1;
        return "certification.lapsed %s %s %s".formatted(cert.id(), Day.text(day), firm.holds(cert.rung(), day));
    }

    private static List<String> move(int was, int is, int on, Firm firm) {
        boolean first = is >= 0 && IntStream.range(0, on).noneMatch(day -> firm.holds(is, day));
        return was == is
                ? List.of()
                : List.of("position.%s %s %s %s %s"
                        .formatted(is > was ? "promoted" : "demoted", name(was), name(is), Day.text(on), first));
    }

    /** The last certification of each rung's unbroken run, if the nearest threshold that has passed was not told of it. */
    private List<String> due(Firm firm, int today) {
        var due = new ArrayList<String>();
        for (int rung = 0; rung < ReferenceModel.RUNGS.size(); rung++) {
            int end = today;
            while (firm.holds(rung, end)) {
                end++;
            }
            int last = end - 1;
            int held = rung;
            var ending = firm.certs().stream()
                    .filter(one -> one.rung() == held && one.end() == null && one.through() == last && last >= today)
                    .reduce((one, other) -> other);
            for (int threshold : THRESHOLDS) {
                if (ending.isPresent() && threshold >= last - today) {
                    var key = "%s %s %s".formatted(ending.get().id(), last, threshold);
                    due.addAll(
                            noticed.add(key)
                                    ? List.of("certification.expiring %s %s"
                                            .formatted(ending.get().id(), threshold))
                                    : List.of());
                    break;
                }
            }
        }
        return due.stream().sorted().toList();
    }

    static String name(int position) {
        return position < 0 ? "none" : ReferenceModel.RUNGS.get(position);
    }
}
