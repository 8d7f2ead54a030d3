package org.ladderregistry.park;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The parks as they are, and every state they ever had. */
@ApplicationScoped
class Parks implements PanacheRepositoryBase<Park, String> {
    private static final String ANCESTORS = """
            WITH RECURSIVE above (code) AS (
                SELECT member_of FROM park_membership WHERE park_code IN (:codes)
                UNION SELECT m.member_of FROM park_membership m JOIN above a ON m.park_code = a.code)
            SELECT code FROM above""";

    private final ObjectMapper json;
    private final Clock clock;

    Parks(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    boolean exists(String code) {
        return count("code", code) > 0;
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
