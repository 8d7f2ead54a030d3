package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Which certifications were told to be about to run out: once each, validity and threshold. */
@ApplicationScoped
class ToldExpiries {
    private static final String TELL = """
            INSERT INTO expiry_notice (certification_id, valid_through, days_ahead, uscc, recorded_at)
            VALUES (:certification, :through, :days, :uscc, :at) ON CONFLICT DO NOTHING""";

    private final EntityManager database;

    ToldExpiries(EntityManager database) {
        this.database = database;
    }

    /** The events of a change without those told before; what is left counts as told. */
    List<LadderEvent> untold(FirmChange change, Instant at) {
        return change.events().stream()
                .filter(event -> !(event instanceof LadderEvent.Expiring one) || tell(one, change, at))
                .toList();
    }

    private boolean tell(LadderEvent.Expiring one, FirmChange change, Instant at) {
        return database.createNativeQuery(TELL)
                        .setParameter("certification", one.certification().id())
                        .setParameter("through", one.certification().validThrough())
                        .setParameter("days", one.daysAhead())
                        .setParameter("uscc", change.after().uscc().code())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
