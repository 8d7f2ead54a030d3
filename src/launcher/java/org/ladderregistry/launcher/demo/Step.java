package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ladderregistry.launcher.province.Continuation;
import org.ladderregistry.launcher.province.DemoFirm;
import org.ladderregistry.launcher.province.Invention;

/** One thing to record of a firm, on the day it happened. */
sealed interface Step {
    /** Of whom. */
    String uscc();

    LocalDate day();

    /** Whose earlier steps must be done. */
    default List<String> waitsFor() {
        return List.of(uscc());
    }

    /** The registry hears of a firm when it is first given a rung. */
    record Register(DemoFirm firm) implements Step {
        @Override
        public String uscc() {
            return firm.uscc();
        }

        @Override
        public LocalDate day() {
            return firm.certificates().getFirst().issuedOn();
        }
    }

    record Certify(DemoFirm firm, DemoFirm.Certificate certificate) implements Step {
        @Override
        public String uscc() {
            return firm.uscc();
        }

        @Override
        public LocalDate day() {
            return certificate.issuedOn();
        }
    }

    record Leave(DemoFirm firm, DemoFirm.Certificate certificate, DemoFirm.End end) implements Step {
        @Override
        public String uscc() {
            return firm.uscc();
        }

        @Override
        public LocalDate day() {
            return end.effectiveOn();
        }
    }

    /** Something single that was invented. */
    record Invent(Invention invention) implements Step {
        @Override
        public String uscc() {
            return invention.uscc();
        }

        @Override
        public LocalDate day() {
            return invention.day();
        }

        @Override
        public List<String> waitsFor() {
            return invention.act() instanceof Invention.Succeed(var successor, var kind)
                    ? List.of(uscc(), successor)
                    : List.of(uscc());
        }
    }

    /** All that happened, and all that was invented, in the order of the days; what happened to one firm on one day, in the order it has to. */
    static List<Step> inDatedOrder(Continuation continuation) {
        var invented = continuation.inventions().stream().<Step>map(Invent::new);
        return Stream.concat(continuation.province().firms().stream().flatMap(firm -> of(firm).stream()), invented)
                .sorted(Comparator.comparing(Step::day))
                .toList();
    }

    private static List<Step> of(DemoFirm firm) {
        var steps = new ArrayList<Step>(List.of(new Register(firm)));
        for (var certificate : firm.certificates()) {
            steps.add(new Certify(firm, certificate));
            var end = certificate.end();
            if (end != null) {
                steps.add(new Leave(firm, certificate, end));
            }
        }
        return steps;
    }
}
