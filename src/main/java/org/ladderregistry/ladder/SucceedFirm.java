package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.park.ParkDirectory;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;

/**
 * Records that a firm's code leads to another: it was merged into it, split off to it, or given it anew. Neither firm's
 * certifications change by that: what was decided about them is recorded of itself.
 */
@ApplicationScoped
public class SucceedFirm {
    private static final String LEADS_TO = """
            WITH RECURSIVE follows(uscc) AS (
                SELECT successor FROM succession WHERE uscc = :from
                UNION SELECT successor FROM succession JOIN follows USING (uscc))
            SELECT EXISTS (SELECT FROM follows WHERE uscc = :to)""";

    private static final String KEEP = """
            INSERT INTO succession (id, uscc, successor, effective_on, kind, decision_number, recorded_at)
            VALUES (:id, :uscc, :successor, :on, :kind, :decision, :at)""";

    private final FirmAccess access;
    private final Firms firms;
    private final Ledger ledger;
    private final ParkDirectory parks;
    private final EntityManager database;
    private final Caller caller;

    SucceedFirm(
            FirmAccess access, Firms firms, Ledger ledger, ParkDirectory parks, EntityManager database, Caller caller) {
        this.access = access;
        this.firms = firms;
        this.ledger = ledger;
        this.parks = parks;
        this.database = database;
        this.caller = caller;
    }

    /** @throws Problem 404, 422 naming every faulty value, 409 when the code leads elsewhere or would lead back */
    @Transactional
    public FirmView succeed(Uscc uscc, SuccessionRequest request) {
        caller.require(Permission.RECORD_FIRM_LIFE);
        var faults = new Faults();
        var codes = new Codes(parks, faults);
        var successor = codes.uscc(request.successorUscc(), "/successorUscc").orElse(null);
        if (successor != null) {
            lockBoth(uscc, successor);
        }
        var before = access.lock(uscc, Permission.RECORD_FIRM_LIFE);
        var today = ledger.today();
        var decision = codes.text(request.decisionNumber(), EndCertification.LONGEST_TEXT, "/decisionNumber");
        DayChecks.hasCome(request.effectiveOn(), before, today, faults);
        if (successor != null) {
            check(successor, request.kind(), before, faults);
        }
        faults.refuseIfAny();
        var succession = new Succession(
                ledger.newId(),
                java.util.Objects.requireNonNull(successor),
                request.effectiveOn(),
                request.kind(),
                decision);
        var change = FirmChange.succeeded(before, succession, today);
        var after = ledger.record(change, Decision.of(caller.name()).by(decision, null));
        keep(succession, after);
        return FirmView.of(after, today);
    }

    /** In the order of their codes, so that two successions of the same firms never wait for each other. */
    private void lockBoth(Uscc one, Uscc other) {
        database.createNativeQuery(
                        "SELECT uscc FROM firm WHERE uscc IN (:one, :other) ORDER BY uscc FOR NO KEY UPDATE",
                        String.class)
                .setParameter("one", one.code())
                .setParameter("other", other.code())
                .getResultList();
    }

    private void check(Uscc successor, Succession.Kind kind, Firm firm, Faults faults) {
        boolean itself = successor.equals(firm.uscc());
        faults.addIf(itself, "/successorUscc", LadderFault.SUCCEEDS_ITSELF);
        faults.addIf(firms.known(successor).isEmpty(), "/successorUscc", LadderFault.UNKNOWN_FIRM, successor);
        boolean whole = kind != Succession.Kind.SPLIT
                || firm.successions().stream().anyMatch(one -> one.kind() != Succession.Kind.SPLIT);
        boolean again = firm.successions().stream()
                .anyMatch(one -> whole || one.successor().equals(successor));
        faults.addIf(again, "/successorUscc", LadderFault.ALREADY_SUCCEEDED);
        faults.addIf(!itself && leadsTo(successor, firm.uscc()), "/successorUscc", LadderFault.LEADS_BACK, successor);
    }

    private boolean leadsTo(Uscc from, Uscc to) {
        return (Boolean) database.createNativeQuery(LEADS_TO, Boolean.class)
                .setParameter("from", from.code())
                .setParameter("to", to.code())
                .getSingleResult();
    }

    private void keep(Succession one, Firm after) {
        database.createNativeQuery(KEEP)
                .setParameter("id", one.id())
                .setParameter("uscc", after.uscc().code())
                .setParameter("successor", one.successor().code())
                .setParameter("on", one.effectiveOn())
                .setParameter("kind", one.kind().name())
                .setParameter("decision", one.decisionNumber())
                .setParameter("at", after.recordedAt())
                .executeUpdate();
    }
}
