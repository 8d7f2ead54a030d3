package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.Place;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;

/**
 * What the caller may do with a firm. It goes by where the firm is today, as known now, whatever day is asked about: who
 * had it once has no more to do with it. That a firm exists is public, so what is out of scope is 403 and not 404.
 */
@ApplicationScoped
public class FirmAccess {
    private final Firms firms;
    private final Caller caller;
    private final Clock clock;

    FirmAccess(Firms firms, Caller caller, Clock clock) {
        this.firms = firms;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 404 when the firm is not registered, 403 when it lies out of the caller's scope */
    @Transactional
    public void require(Permission permission, Uscc uscc) {
        caller.require(permission);
        var firm = firms.known(uscc).orElseThrow(Problem::notFound);
        caller.require(permission, place(firm));
    }

    /** Whether the firm is registered and lies in the caller's scope. */
    @Transactional
    public boolean may(Permission permission, Uscc uscc) {
        return firms.known(uscc)
                .map(firm -> caller.may(permission, place(firm)))
                .orElse(false);
    }

    /**
     * Locks a firm that the caller is about to change, until the end of the transaction.
     *
     * @throws Problem 403, 404
     */
    Firm lock(Uscc uscc, Permission permission) {
        caller.require(permission);
        var firm = firms.lock(uscc);
        caller.require(permission, place(firm));
        return firm;
    }

    /**
     * The same for a decision; on which rung, and where, is asked when it is read.
     *
     * @throws Problem 403, 404
     */
    Firm lockForDecision(Uscc uscc) {
        caller.require(Permission.RECORD_CERTIFICATIONS);
        return firms.lock(uscc);
    }

    /**
     * Whether the caller sees more of a firm than what is public.
     *
     * @param knownAt by what was known when it was read; null for what is known now
     */
    boolean seesDetails(Firm firm, @Nullable Instant knownAt) {
        if (caller.bounds(Permission.READ_DETAILS).isEmpty()) {
            return true;
        }
        var now = knownAt == null ? firm : firms.known(firm.uscc()).orElseThrow();
        return caller.may(Permission.READ_DETAILS, place(now));
    }

    /**
     * Asks for a decision on a rung. An admission is the admitting park's, wherever the firm lies.
     *
     * @param admitting the park of an admission, if it names one
     * @throws Problem 403
     */
    void requireDecision(Rung rung, @Nullable String admitting, Firm firm) {
        var place = place(firm);
        boolean byPark = rung == Rung.INCUBATED && admitting != null;
        caller.requireDecision(rung, byPark ? new Place(place.unit(), admitting) : place);
    }

    private Place place(Firm firm) {
        return firm.factsOn(LocalDate.now(clock)).orElseThrow().place();
    }
}
