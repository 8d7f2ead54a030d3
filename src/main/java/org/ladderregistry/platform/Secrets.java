package org.ladderregistry.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Random keys that all instances share, made by whichever asks first and kept in the database. */
@ApplicationScoped
public class Secrets {
    private static final int KEY_BYTES = 32;

    private final EntityManager database;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    Secrets(EntityManager database) {
        this.database = database;
    }

    /** The key of this name, the same in every instance and after every restart. */
    @Transactional
    public byte[] key(String name) {
        var remembered = known.get(name);
        if (remembered == null) {
            remembered = findOrMake(name);
            known.put(name, remembered);
        }
        return remembered.clone();
    }

    private byte[] findOrMake(String name) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        database.createNativeQuery("INSERT INTO secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING")
                .setParameter("name", name)
                .setParameter("value", fresh)
                .executeUpdate();
        return (byte[]) database.createNativeQuery("SELECT value FROM secret WHERE name = :name", byte[].class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
