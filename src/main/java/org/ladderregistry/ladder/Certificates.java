package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
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
            WHERE certificate_number = ? AND superseded_at IS NULL AND NOT void AND rung <> 'INCUBATED'""";
    private static final String AGREEMENT = """
            SELECT id, uscc FROM certification
            WHERE certificate_number = ? AND superseded_at IS NULL AND NOT void AND rung = 'INCUBATED'
              AND park_code IS NOT DISTINCT FROM CAST(? AS text)""";

    private static final String LAST_END_OF_ITS_OWN = """
            SELECT ended_on, ended_how, ended_reason, ended_decision, outcome, ground FROM certification
            WHERE id = ? AND ended_how IS DISTINCT FROM 'DEREGISTERED' ORDER BY revision DESC LIMIT 1""";

    private final DataSource database;

    Certificates(DataSource database) {
        this.database = database;
    }

    /** The certification that bears a number, and its firm. */
    record Holder(UUID certification, String uscc) {}

    /** Who holds a number: one in the province for the upper rungs, one in its park for an incubation agreement. */
    Optional<Holder> holderOf(CertificateNumber number, Rung rung, @Nullable String park) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(rung.isUpper() ? UPPER : AGREEMENT)) {
            query.setString(1, number.text());
            if (!rung.isUpper()) {
                query.setString(2, park);
            }
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getObject("id", UUID.class), row.getString("uscc")))
                        : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** How a certification that ended with its firm had been ended by a decision before; empty when it had not. */
    Optional<Ending> endingBeforeDeregistration(UUID certification) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LAST_END_OF_ITS_OWN)) {
            query.setObject(1, certification);
            try (var row = query.executeQuery()) {
                return row.next() && row.getObject("ended_on") != null ? Optional.of(ending(row)) : Optional.empty();
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static Ending ending(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var ground = row.getString("ground");
        return new Ending(
                row.getObject("ended_on", LocalDate.class),
                CertificationEnd.valueOf(row.getString("ended_how")),
                row.getString("ended_reason"),
                row.getString("ended_decision"),
                outcome == null ? null : EndOutcome.valueOf(outcome),
                ground == null ? null : GraduationGround.valueOf(ground));
    }
}
