package org.ladderregistry.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ladderregistry.kernel.Uscc;

/**
 * A firm as the registry knows it at one instant: its facts for all days, and every certification that was ever recorded and not voided since.
 *
 * @param version rises with each transaction that changes the firm or its certifications
 * @param firmSequence the number of its newest event
 * @param recordedAt the newest stamp given for it
 * @param facts in the order of their days, without holes
 * @param certifications in the order of {@link Certification#ORDER}
 */
public record Firm(
        Uscc uscc,
        int version,
        long firmSequence,
        Instant recordedAt,
        List<FactsSpan> facts,
        List<Certification> certifications) {

    /** The facts that hold on a day; none before the firm was established. */
    public Optional<Facts> factsOn(LocalDate day) {
        return facts.stream()
                .filter(span -> span.effective().contains(day))
                .map(FactsSpan::facts)
                .findFirst();
    }

    public LocalDate establishedOn() {
        return facts.getFirst().facts().establishedOn();
    }

    public Standing standing() {
        return Standing.of(certifications);
    }

    public Optional<Certification> certification(UUID id) {
        return certifications.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** With one certification more, or in the place of its older version. */
    Firm with(Certification certification) {
        var all = new ArrayList<>(certifications);
        all.removeIf(one -> one.id().equals(certification.id()));
        all.add(certification);
        all.sort(Certification.ORDER);
        return new Firm(uscc, version, firmSequence, recordedAt, facts, List.copyOf(all));
    }

    Firm with(List<FactsSpan> changed) {
        return new Firm(uscc, version, firmSequence, recordedAt, List.copyOf(changed), certifications);
    }

    /** As it is once a change has been recorded. */
    Firm recorded(Instant at, int newVersion, long newSequence) {
        return new Firm(uscc, newVersion, newSequence, at, facts, certifications);
    }
}
