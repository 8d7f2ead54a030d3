package org.ladderregistry.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.ladder.Fixtures.ESTABLISHED;
import static org.ladderregistry.ladder.Fixtures.aFirm;
import static org.ladderregistry.ladder.Fixtures.day;
import static org.ladderregistry.ladder.Fixtures.freshIds;
import static org.ladderregistry.ladder.Fixtures.highTech;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.DayRange;

/** What the end of a firm does to its certifications, whatever is learned of them later. */
class DeregistrationTest {
    private static final LocalDate GONE = day("2024-06-01");
    private static final LocalDate BACK = day("2025-03-01");

    @Test
    void what_ended_with_the_firm_stays_ended_when_it_is_corrected_after_the_firm_came_back() {
        var neverBegun = cut(highTech("2025-06-01", "2028-05-31"));
        var corrected = Deregistration.cut(neverBegun.ended(neverBegun.ending()), aFirmThatWasGone());
        assertThat(corrected.ending()).isEqualTo(neverBegun.ending());
        assertThat(corrected.held().isEmpty()).isTrue();
    }

    @Test
    void what_was_over_before_by_its_corrected_days_did_not_end_with_the_firm() {
        var early = highTech("2023-01-01", "2024-05-31").ended(ending(GONE, CertificationEnd.DEREGISTERED));
        assertThat(Deregistration.cut(early, aFirmThatWasGone()).ending()).isNull();
    }

    @Test
    void what_is_recorded_late_ends_where_the_firm_did() {
        var late = Deregistration.cut(highTech("2023-01-01", "2025-12-31"), aFirmThatWasGone());
        assertThat(late.ending()).isEqualTo(ending(GONE, CertificationEnd.DEREGISTERED));
    }

    @ParameterizedTest(name = "revoked from {0}: {1}")
    @CsvSource({
        "2024-12-01, 2024-12-01", // to come when the firm ended: it stands
        "2024-03-01,", // before: it was taken back, or it would not have ended with the firm
        "2026-06-01,", // no longer within the validity
        ","
    })
    void an_annulment_brings_back_only_a_revocation_that_the_deregistration_hid(
            @Nullable LocalDate revoked, @Nullable LocalDate back) {
        var known = cut(highTech("2023-01-01", "2025-12-31"));
        var earlier = Optional.ofNullable(revoked).map(on -> ending(on, CertificationEnd.REVOKED));
        var open = Deregistration.undone(known, earlier);
        assertThat(open.ending()).isEqualTo(back == null ? null : ending(back, CertificationEnd.REVOKED));
    }

    private static Certification cut(Certification one) {
        return one.ended(ending(GONE, CertificationEnd.DEREGISTERED));
    }

    private static Ending ending(LocalDate on, CertificationEnd how) {
        return new Ending(on, how, null, null, null, null);
    }

    private static Firm aFirmThatWasGone() {
        var facts = aFirm().facts().getFirst().facts();
        var gone = FactField.STATUS.in(facts, Facts.Status.DEREGISTERED);
        var ids = freshIds();
        return aFirm().with(List.of(
                new FactsSpan(ids.get(), new DayRange(ESTABLISHED, GONE), facts),
                new FactsSpan(ids.get(), new DayRange(GONE, BACK), gone),
                new FactsSpan(ids.get(), DayRange.since(BACK), facts)));
    }
}
