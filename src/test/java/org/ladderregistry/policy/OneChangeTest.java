package org.ladderregistry.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.kernel.Rung.TECH_SME;
import static org.ladderregistry.policy.AFirm.aTechSme;
import static org.ladderregistry.policy.figure.Figure.CLASS_TWO_IP;
import static org.ladderregistry.policy.figure.Figure.EMPLOYEES;
import static org.ladderregistry.policy.figure.Figure.RD_EXPENSE;
import static org.ladderregistry.policy.figure.Figure.SCI_TECH_PERSONNEL;
import static org.ladderregistry.policy.figure.Figure.TOTAL_ASSETS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.set.OneChange;

/** Which one change would turn a verdict. */
class OneChangeTest {
    @Test
    void every_single_figure_that_would_do_is_named_with_its_smallest_change() {
        var firm = aTechSme()
                .with(SCI_TECH_PERSONNEL, 10)
                .with(RD_EXPENSE, 400_000)
                .with(CLASS_TWO_IP, 3);
        assertThat(turning(firm, TECH_SME))
                .containsExactlyInAnyOrder("10 sciTechPersonnel", "100000 rdExpenseYuan", "1 classOneIp");
    }

    @Test
    void staff_beyond_the_staff_is_no_way_out() {
        var firm = aTechSme().with(EMPLOYEES, 10).with(SCI_TECH_PERSONNEL, 0).with(RD_EXPENSE, 600_000);
        assertThat(turning(firm, TECH_SME)).containsExactly("1 sciTechPersonnel");
    }

    @Test
    void a_size_beyond_its_bound_can_shrink() {
        assertThat(turning(aTechSme().with(EMPLOYEES, 503).with(SCI_TECH_PERSONNEL, 200), TECH_SME))
                .contains("-3 employees");
    }

    @Test
    void two_failures_need_more_than_one_change() {
        assertThat(turning(aTechSme().with(EMPLOYEES, 501).with(TOTAL_ASSETS, 200_000_001), TECH_SME))
                .isEmpty();
    }

    @Test
    void a_verdict_that_is_not_bad_needs_none() {
        assertThat(turning(aTechSme(), TECH_SME)).isEmpty();
        assertThat(turning(aTechSme().without(EMPLOYEES), TECH_SME)).isEmpty();
    }

    @Test
    void some_days_more_may_be_enough() {
        var firm = AFirm.aFirm().established("2025-06-01").on("2026-05-20");
        firm.with(EMPLOYEES, 10).with(SCI_TECH_PERSONNEL, 2);
        assertThat(turning(firm, Rung.PROVINCIAL_INNOVATIVE)).containsExactly("12 DAYS");
    }

    private static List<String> turning(AFirm firm, Rung rung) {
        return OneChange.turning(firm.assess(rung)).stream().map(AFirm::written).toList();
    }
}
