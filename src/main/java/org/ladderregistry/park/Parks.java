package org.ladderregistry.park;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parks as they are, and every state they ever had. */
@ApplicationScoped
class Parks implements PanacheRepositoryBase<Park, String> {
    private static final String ANCESTORS = """
            WITH RECURSIVE above (code) AS (
                SELECT member_of FROM park_membership WHERE park_code IN (:codes)
                UNION SELECT m.member_of FROM park_membership m JOIN above a ON m.park_code = a.code)
            SELECT code FROM above""";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,31}");

    private final ObjectMapper json;
    private final Clock clock;

    Parks(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Whether a text can be a park's code at all. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    boolean exists(String code) {
        return isCode(code) && count("code", code) > 0;
    }

    Optional<Park> named(String code) {
        return isCode(code) ? findByIdOptional(code) : Optional.empty();
    }

    /** The park, locked until the end of the transaction. */
    Optional<Park> lock(String code) {
        return isCode(code) ? findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** A page in the order of the codes. */
    List<Park> after(String code, int limit) {
        return find("code > ?1 ORDER BY code", code).page(0, limit).list();
    }

    /** All that these parks are members of, directly or through others. */
    @SuppressWarnings("unchecked")
    List<String> above(Set<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createNativeQuery(ANCESTORS, String.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** Keeps the state a park has from now on. */
    void keepRevision(Park park, String actor) {
        getEntityManager().flush();
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO park_revision (park_code, version, recorded_at, actor, content)
                        VALUES (:code, :version, :at, :actor, :content)""")
                .setParameter("code", park.view().code())
                .setParameter("version", park.version())
                .setParameter("at", clock.instant())
                .setParameter("actor", actor)
                .setParameter("content", write(park.view()))
                .executeUpdate();
    }

    private String write(ParkView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
