package org.ladderregistry.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ladderregistry.kernel.DayRange;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.IncubationLimit;

/** What is unusual about a decision that was recorded all the same. */
final class Advice {
    /** GR, the year, the province's digits, a serial number. */
    private static final Pattern HIGH_TECH_NUMBER = Pattern.compile("G[RF]20\\d{10}");

    /** The year, the place, a flag, a serial number. */
    private static final Pattern TECH_SME_NUMBER = Pattern.compile("20\\d{8}[0AB]\\d{7}");

    private Advice() {}

    static List<Warning> on(Certification granted, Firm before) {
        var warnings = new ArrayList<Warning>();
        var number = granted.number().text();
        if (granted.rung() == Rung.INCUBATED && granted.parkCode() == null) {
            warnings.add(Warning.of(Warning.Kind.AGREEMENT_WITHOUT_PARK));
        }
        if (granted.rung() == Rung.INCUBATED) {
            warnings.addAll(onIncubation(granted, before));
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

    /** A stay that is renewed without a gap is one: it began on its first day, and that day's rules hold for all of it. */
    private static List<Warning> onIncubation(Certification granted, Firm before) {
        var entry = before.with(granted)
                .standing()
                .runOn(Rung.INCUBATED, granted.validFrom())
                .map(DayRange::from)
                .orElse(granted.validFrom());
        var admission = IncubationLimit.ofAdmission(before.establishedOn(), entry)
                .filter(limit -> entry.isAfter(limit.on()))
                .map(limit -> warning(Warning.Kind.ADMITTED_LATE, limit));
        var stay = before.factsOn(entry)
                .flatMap(facts -> IncubationLimit.ofStay(entry, facts.techField(), facts.industry()))
                .filter(limit -> granted.validThrough().isAfter(limit.on()))
                .map(limit -> warning(Warning.Kind.STAY_BEYOND_LIMIT, limit));
        return Stream.of(admission, stay).flatMap(Optional::stream).toList();
    }

    private static Warning warning(Warning.Kind kind, IncubationLimit limit) {
        return Warning.of(kind, limit.rule(), limit.verified(), String.valueOf(limit.months()), limit.on());
    }

    static List<Warning> on(Ending ending, Firm before) {
        if (ending.outcome() != EndOutcome.GRADUATED) {
            return List.of();
        }
        if (ending.ground() == null) {
            return List.of(Warning.of(Warning.Kind.GRADUATION_WITHOUT_GROUND));
        }
        boolean wasRecognised = before.certifications().stream()
                .anyMatch(one -> one.rung() == Rung.HIGH_TECH && !one.issuedOn().isAfter(ending.on()));
        return ending.ground() == GraduationGround.G1 && !wasRecognised
                ? List.of(Warning.of(Warning.Kind.GRADUATED_WITHOUT_HIGH_TECH))
                : List.of();
    }
}
