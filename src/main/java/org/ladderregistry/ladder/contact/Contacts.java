package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ladderregistry.kernel.Uscc;

/**
 * Keeps contacts apart from everything that is kept for ever, and sealed. Nothing plain is ever sent to the database, so
 * that nothing it says of a statement can quote it.
 */
@ApplicationScoped
class Contacts {
    private static final String COLUMNS = "SELECT uscc, name, phone, sealed, key_id, recorded_at FROM contact ";
    private static final String PUT = """
            INSERT INTO contact (uscc, sealed, key_id, recorded_at) VALUES (:uscc, :sealed, :key, :at)
            ON CONFLICT (uscc) DO UPDATE SET name = NULL, phone = NULL, sealed = excluded.sealed,
                key_id = excluded.key_id, recorded_at = excluded.recorded_at""";
    private static final String RESEAL =
            "UPDATE contact SET name = NULL, phone = NULL, sealed = :sealed, key_id = :key WHERE uscc = :uscc";
    private static final String WAITING = """
            WHERE uscc > :after AND (key_id IS NULL OR (key_id <> :first AND key_id IN (:known)))
            ORDER BY uscc LIMIT :most FOR NO KEY UPDATE SKIP LOCKED""";

    private final EntityManager database;

    Contacts(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<KeptContact> find(Uscc uscc) {
        return rows(database.createNativeQuery(COLUMNS + "WHERE uscc = :uscc", Tuple.class)
                        .setParameter("uscc", uscc.code())
                        .getResultList())
                .findFirst();
    }

    /** The same, for whoever is about to change it: two who do so at once come one after the other, by the firm's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<KeptContact> lock(Uscc uscc) {
        database.createNativeQuery("SELECT uscc FROM firm WHERE uscc = :uscc FOR NO KEY UPDATE", String.class)
                .setParameter("uscc", uscc.code())
                .getResultList();
        return find(uscc);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(Uscc uscc, Contact contact, ContactKey key, Instant at) {
        database.createNativeQuery(PUT)
                .setParameter("uscc", uscc.code())
                .setParameter("sealed", key.seal(uscc, contact))
                .setParameter("key", key.id())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Seals with another key what was kept before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void reseal(Uscc uscc, Contact contact, ContactKey key) {
        database.createNativeQuery(RESEAL)
                .setParameter("uscc", uscc.code())
                .setParameter("sealed", key.seal(uscc, contact))
                .setParameter("key", key.id())
                .executeUpdate();
    }

    /**
     * Some that are plain, or sealed with another key than the first, which nobody else is at; in the order of their codes.
     *
     * @param after the code they come after
     * @param known ids of all keys: of others nothing can be opened
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<KeptContact> lockWaiting(String after, ContactKey first, List<String> known, int most) {
        return rows(database.createNativeQuery(COLUMNS + WAITING, Tuple.class)
                        .setParameter("after", after)
                        .setParameter("first", first.id())
                        .setParameter("known", known)
                        .setParameter("most", most)
                        .getResultList())
                .toList();
    }

    /** @return whether there was one */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean erase(Uscc uscc) {
        return database.createNativeQuery("DELETE FROM contact WHERE uscc = :uscc")
                        .setParameter("uscc", uscc.code())
                        .executeUpdate()
                > 0;
    }

    private static Stream<KeptContact> rows(List<?> rows) {
        return rows.stream().map(row -> KeptContact.of((Tuple) row));
    }
}
