package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
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
}
