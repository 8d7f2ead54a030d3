package org.ladderregistry.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * @param successions to whom its code leads, in the order of their days
 */
public record Firm(
        Uscc uscc,
        int version,
        long firmSequence,
        Instant recordedAt,
        List<FactsSpan> facts,
        List<Certification> certifications,
        List<Succession> successions) {

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

    /** Whether it exists in law on a day. */
    public boolean isDeregisteredOn(LocalDate day) {
        return factsOn(day)
                .map(known -> known.status() == Facts.Status.DEREGISTERED)
                .orElse(false);
    }

    /** The first day of the run of days without the firm that a day lies in; empty when it exists on that day. */
    Optional<LocalDate> deregisteredSince(LocalDate day) {
        if (!isDeregisteredOn(day)) {
            return Optional.empty();
        }
        return facts.stream()
                .filter(span -> !span.effective().from().isAfter(day))
                .filter(span -> span.facts().status() == Facts.Status.ACTIVE)
                .map(span -> Objects.requireNonNull(span.effective().until()))
                .max(LocalDate::compareTo)
                .or(() -> Optional.of(establishedOn()));
    }

    /** The first day after this one on which the firm is no more; empty when there is none. */
    Optional<LocalDate> deregisteredAfter(LocalDate day) {
        return facts.stream()
                .filter(span -> span.facts().status() == Facts.Status.DEREGISTERED)
                .map(span -> span.effective().from())
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo);
    }

    /** With one certification more, or in the place of its older version; without it once it is void. */
    Firm with(Certification certification) {
        var all = new ArrayList<>(certifications);
        all.removeIf(one -> one.id().equals(certification.id()));
        if (!certification.isVoid()) {
            all.add(certification);
        }
        all.sort(Certification.ORDER);
        return new Firm(uscc, version, firmSequence, recordedAt, facts, List.copyOf(all), successions);
    }

    Firm withAll(List<Certification> changed) {
        var firm = this;
        for (var one : changed) {
            firm = firm.with(one);
        }
        return firm;
    }

    Firm with(List<FactsSpan> changed) {
        return new Firm(uscc, version, firmSequence, recordedAt, List.copyOf(changed), certifications, successions);
    }

    Firm with(Succession succession) {
        var all = new ArrayList<>(successions);
        all.add(succession);
        all.sort(Succession.ORDER);
        return new Firm(uscc, version, firmSequence, recordedAt, facts, certifications, List.copyOf(all));
    }

    /** As it is once a change has been recorded. */
    Firm recorded(Instant at, int newVersion, long newSequence) {
        return new Firm(uscc, newVersion, newSequence, at, facts, certifications, successions);
    }
}
