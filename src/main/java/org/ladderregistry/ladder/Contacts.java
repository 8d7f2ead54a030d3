package org.ladderregistry.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Uscc;

/** Keeps contacts apart from everything that is kept for ever. */
@ApplicationScoped
class Contacts {
    private final EntityManager database;

    Contacts(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(Uscc uscc, @Nullable Contact contact, Instant at) {
        if (contact == null) {
            return;
        }
        database.createNativeQuery("""
                        INSERT INTO contact (uscc, name, phone, recorded_at) VALUES (:uscc, :name, :phone, :at)
                        ON CONFLICT (uscc) DO UPDATE SET name = excluded.name, phone = excluded.phone,
                            recorded_at = excluded.recorded_at""")
                .setParameter("uscc", uscc.code())
                .setParameter("name", contact.name())
                .setParameter("phone", contact.phone())
                .setParameter("at", at)
                .executeUpdate();
    }
}
