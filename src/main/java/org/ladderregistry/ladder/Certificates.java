package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
import org.ladderregistry.kernel.CertificationEnd;
import org.ladderregistry.kernel.EndOutcome;
import org.ladderregistry.kernel.GraduationGround;
import org.ladderregistry.kernel.Rung;

/** Certificate numbers: who holds which. */
@ApplicationScoped
class Certificates {
    private static final String UPPER = """
            SELECT id, uscc FROM certification
            WHERE certificate_number = :number AND superseded_at IS NULL AND NOT void AND rung <> 'INCUBATED'""";
    private static final String AGREEMENT = """
            SELECT id, uscc FROM certification
            WHERE certificate_number = :number AND superseded_at IS NULL AND NOT void AND rung = 'INCUBATED'
              AND park_code IS NOT DISTINCT FROM CAST(:park AS text)""";

    private static final String BEFORE_DEREGISTRATION = """
            SELECT ended_on, ended_how, ended_reason, ended_decision, outcome, ground FROM certification
            WHERE id = :id AND ended_how IS DISTINCT FROM 'DEREGISTERED' ORDER BY revision DESC LIMIT 1""";

    private final Session database;

    Certificates(Session database) {
        this.database = database;
    }

    /** The certification that bears a number, and its firm. */
    record Holder(UUID certification, String uscc) {}

    /** Who holds a number: one in the province for the upper rungs, one in its park for an incubation agreement. */
    Optional<Holder> holderOf(CertificateNumber number, Rung rung, @Nullable String park) {
        var query = database.createNativeQuery(rung.isUpper() ? UPPER : AGREEMENT, Tuple.class)
                .setParameter("number", number.text());
        if (!rung.isUpper()) {
            query.setParameter("park", park);
        }
        return query.getResultStream().map(Certificates::holder).findFirst();
    }

    /** How a certification that ended with its firm had been ended by a decision before; empty when it had not. */
    Optional<Ending> endingBeforeDeregistration(UUID certification) {
        return database.createNativeQuery(BEFORE_DEREGISTRATION, Tuple.class)
                .setParameter("id", certification)
                .getResultStream()
                .filter(row -> row.get("ended_on") != null)
                .map(Certificates::ending)
                .findFirst();
    }

    private static Ending ending(Tuple row) {
        var outcome = row.get("outcome", String.class);
        var ground = row.get("ground", String.class);
        return new Ending(
                row.get("ended_on", LocalDate.class),
                CertificationEnd.valueOf(row.get("ended_how", String.class)),
                row.get("ended_reason", String.class),
                row.get("ended_decision", String.class),
                outcome == null ? null : EndOutcome.valueOf(outcome),
                ground == null ? null : GraduationGround.valueOf(ground));
    }

    private static Holder holder(Tuple row) {
        return new Holder(row.get("id", UUID.class), row.get("uscc", String.class));
    }
}
