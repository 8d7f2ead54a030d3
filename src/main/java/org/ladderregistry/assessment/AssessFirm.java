package org.ladderregistry.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ladderregistry.indicator.FindIndicators;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.Industry;
import org.ladderregistry.kernel.Named;
import org.ladderregistry.kernel.ReportingUnit;
import org.ladderregistry.kernel.TechField;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.ladder.CertificationView;
import org.ladderregistry.ladder.FindFirm;
import org.ladderregistry.ladder.FirmView;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;
import org.ladderregistry.policy.rule.Candidate;
import org.ladderregistry.policy.rule.Holding;
import org.ladderregistry.policy.set.Assessment;

/** Holds a firm against what a rung or a title asks for on a day, by what is known of it now. */
@ApplicationScoped
public class AssessFirm {
    private final FindFirm findFirm;
    private final FindIndicators findIndicators;
    private final RuleSetsInForce ruleSets;

    AssessFirm(FindFirm findFirm, FindIndicators findIndicators, RuleSetsInForce ruleSets) {
        this.findFirm = findFirm;
        this.findIndicators = findIndicators;
        this.ruleSets = ruleSets;
    }

    /**
     * @param subject the rung or the title
     * @throws Problem 404 when the firm is not registered or was not established on that day, 422 when no rules are known of the day
     */
    public Assessment assess(Uscc uscc, Named subject, LocalDate on) {
        var firm = findFirm.find(uscc, on, null);
        var figures = findIndicators.known(uscc);
        var rules = ruleSets.on(on, subject)
                .orElseThrow(
                        () -> Problem.refused(Query.pointer("on"), AssessmentFault.NO_RULE_SET, subject.code(), on));
        // Titles and missed reports are not recorded yet: nobody is confirmed directly by them.
        var candidate = new Candidate(
                firm.establishedOn(),
                ReportingUnit.find(firm.reportingUnit()).orElseThrow(),
                TechField.find(firm.techField()).orElseThrow(),
                Industry.find(firm.industryCode()).orElseThrow(),
                holdings(firm),
                figures,
                Set.of());
        return rules.assess(candidate, on);
    }

    private static List<Holding> holdings(FirmView firm) {
        var certifications = firm.certifications();
        return certifications == null
                ? List.of()
                : certifications.stream().map(AssessFirm::holding).toList();
    }

    private static Holding holding(CertificationView one) {
        var ended = one.ended();
        var until = ended == null ? one.validThrough().plusDays(1) : ended.on();
        var days = new DayRange(one.validFrom(), until.isBefore(one.validFrom()) ? one.validFrom() : until);
        return new Holding(one.rung(), days, ended != null && ended.how() == CertificationEnd.REVOKED);
    }
}
