package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.CertificateNumber;
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

    private static Holder holder(Tuple row) {
        return new Holder(row.get("id", UUID.class), row.get("uscc", String.class));
    }
}
