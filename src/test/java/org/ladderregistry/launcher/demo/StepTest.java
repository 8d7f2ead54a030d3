package org.ladderregistry.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.ladderregistry.launcher.province.Continuation;
import org.ladderregistry.launcher.province.Invention;
import org.ladderregistry.launcher.province.Province;

class StepTest {
    private final Continuation continuation = Continuation.until(LocalDate.parse("2026-06-30"), 10);
    private final Province province = continuation.province();

    @Test
    void everything_is_recorded_once_in_the_order_of_the_days() {
        var steps = Step.inDatedOrder(continuation);
        assertThat(steps)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.day().compareTo(b.day()));
        var certificates = province.firms().stream()
                .flatMap(firm -> firm.certificates().stream())
                .toList();
        var ends = certificates.stream().filter(one -> one.end() != null).count();
        assertThat(steps)
                .hasSize((int) (province.firms().size() + certificates.size() + ends)
                        + continuation.inventions().size());
    }

    @Test
    void a_firm_is_registered_before_it_is_certified_and_certified_before_it_leaves() {
        var seen = new HashSet<Object>();
        for (var step : Step.inDatedOrder(continuation)) {
            switch (step) {
                case Step.Register(var firm) -> seen.add(firm);
                case Step.Certify(var firm, var certificate) -> {
                    assertThat(seen).contains(firm);
                    seen.add(certificate);
                }
                case Step.Leave(var firm, var certificate, var end) ->
                    assertThat(seen).contains(certificate);
                case Step.Invent(var invention) -> seen.add(invention);
            }
        }
    }

    @Test
    void a_succession_waits_for_both_firms() {
        var successions = Step.inDatedOrder(continuation).stream()
                .filter(step -> step instanceof Step.Invent(var one) && one.act() instanceof Invention.Succeed)
                .toList();
        assertThat(successions)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.waitsFor())
                        .hasSize(2)
                        .startsWith(step.uscc())
                        .doesNotHaveDuplicates());
    }
}
