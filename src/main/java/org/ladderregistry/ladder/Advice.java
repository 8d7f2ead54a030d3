package org.ladderregistry.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ladderregistry.kernel.Rung;

/** What is unusual about a decision that was recorded all the same. */
final class Advice {
    /** GR, the year, the province's digits, a serial number. */
    private static final Pattern HIGH_TECH_NUMBER = Pattern.compile("G[RF]20\\d{10}");

    /** The year, the place, a flag, a serial number. */
    private static final Pattern TECH_SME_NUMBER = Pattern.compile("20\\d{8}[0AB]\\d{7}");

    private Advice() {}

    static List<Warning> on(Certification granted) {
        var warnings = new ArrayList<Warning>();
        var number = granted.number().text();
        if (granted.rung() == Rung.INCUBATED && granted.parkCode() == null) {
            warnings.add(Warning.of(Warning.Kind.AGREEMENT_WITHOUT_PARK));
        }
        if (granted.rung() == Rung.HIGH_TECH
                && !HIGH_TECH_NUMBER.matcher(number).matches()) {
            warnings.add(Warning.of(Warning.Kind.HIGH_TECH_NUMBER_SHAPE));
        }
        if (granted.rung() == Rung.TECH_SME && !TECH_SME_NUMBER.matcher(number).matches()) {
            warnings.add(Warning.of(Warning.Kind.TECH_SME_NUMBER_SHAPE));
        }
        if (granted.issuedOn().isAfter(granted.validFrom())) {
            warnings.add(Warning.of(Warning.Kind.ISSUED_AFTER_BEGIN));
        }
        return List.copyOf(warnings);
    }

    /** @param before the firm, for what it was given since */
    static List<Warning> onRevocation(Certification revoked, Firm before) {
        boolean givenAgain = GrantChecks.isBarredForTheYear(revoked.rung())
                && before.certifications().stream()
                        .filter(one -> one.rung() == revoked.rung() && !one.id().equals(revoked.id()))
                        .anyMatch(one -> GrantChecks.bars(revoked.ending(), one.issuedOn()));
        return givenAgain
                ? List.of(Warning.of(Warning.Kind.GRANTED_IN_YEAR_OF_REVOCATION, GrantChecks.clause(revoked.rung())))
                : List.of();
    }

    static List<Warning> on(Ending ending) {
        boolean groundless =
                ending.outcome() == org.ladderregistry.kernel.EndOutcome.GRADUATED && ending.ground() == null;
        return groundless ? List.of(Warning.of(Warning.Kind.GRADUATION_WITHOUT_GROUND)) : List.of();
    }
}
