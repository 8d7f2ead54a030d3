package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/**
 * Reads one firm: as it is, as it was on a day, as it was known at an instant, or both. Whoever has it not in their scope
 * sees what is public of it.
 */
@ApplicationScoped
public class FindFirm {
    private final Firms firms;
    private final FirmAccess access;
    private final Caller caller;
    private final Clock clock;

    FindFirm(Firms firms, FirmAccess access, Caller caller, Clock clock) {
        this.firms = firms;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param asOf the day to see it from; today by default, with {@code knownAt} alone the local day of that instant
     * @param knownAt by what was known then; now by default
     * @throws Problem 404 when it is not registered, was not by then, or was not established on that day
     */
    public FirmView find(Uscc uscc, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var day = dayFor(asOf, knownAt, clock);
        var firm = known(uscc, day, knownAt);
        var view = FirmView.of(firm, day);
        return access.seesDetails(firm, knownAt) ? view : view.publicFacts();
    }

    /**
     * One of its certifications.
     *
     * @throws Problem 404 also when it was not known then, and for an admission out of the caller's scope
     */
    public CertificationView certification(Uscc uscc, UUID id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var day = dayFor(asOf, knownAt, clock);
        var firm = known(uscc, day, knownAt);
        var view = firm.certification(id)
                .map(one -> CertificationView.of(one, day))
                .orElseThrow(Problem::notFound);
        if (access.seesDetails(firm, knownAt)) {
            return view;
        }
        return Optional.of(view)
                .filter(CertificationView::isPublic)
                .map(CertificationView::publicFacts)
                .orElseThrow(Problem::notFound);
    }

    /**
     * The same with every rung of the ladder, for people.
     *
     * @throws Problem 404 when it is not registered, or was not established on that day
     */
    public FirmLadder ladder(Uscc uscc, LocalDate asOf) {
        var firm = known(uscc, asOf, null);
        var ladder = FirmLadder.of(firm, asOf);
        return access.seesDetails(firm, null) ? ladder : ladder.publicFacts();
    }

    private Firm known(Uscc uscc, LocalDate day, @Nullable Instant knownAt) {
        caller.require(Permission.READ_FIRMS);
        var firm = knownAt == null ? firms.known(uscc) : firms.known(uscc, knownAt);
        return firm.filter(known -> known.factsOn(day).isPresent())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    static LocalDate dayFor(@Nullable LocalDate asOf, @Nullable Instant knownAt, Clock clock) {
        if (asOf != null) {
            return asOf;
        }
        return LocalDate.ofInstant(knownAt == null ? clock.instant() : knownAt, clock.getZone());
    }
}
