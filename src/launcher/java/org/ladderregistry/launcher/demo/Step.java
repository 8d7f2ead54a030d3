package org.ladderregistry.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ladderregistry.launcher.province.DemoFirm;

/** One thing to record of a firm, on the day it happened. */
sealed interface Step {
    DemoFirm firm();

    LocalDate day();

    /** The registry hears of a firm when it is first given a rung. */
    record Register(DemoFirm firm) implements Step {
        @Override
        public LocalDate day() {
            return firm.certificates().getFirst().issuedOn();
        }
    }

    record Certify(DemoFirm firm, DemoFirm.Certificate certificate) implements Step {
        @Override
        public LocalDate day() {
            return certificate.issuedOn();
        }
    }

    record Leave(DemoFirm firm, DemoFirm.Certificate certificate, DemoFirm.End end) implements Step {
        @Override
        public LocalDate day() {
            return end.effectiveOn();
        }
    }

    /** All that happened, in the order of the days; what happened to one firm on one day, in the order it has to. */
    static List<Step> inDatedOrder(List<DemoFirm> firms) {
        return firms.stream()
                .flatMap(firm -> of(firm).stream())
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
