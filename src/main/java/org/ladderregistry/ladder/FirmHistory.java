package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ProblemType;

/** Everything that ever happened to a firm, newest first. */
@ApplicationScoped
public class FirmHistory implements PanacheRepositoryBase<HistoryRow, UUID> {
    private final Caller caller;
    private final ObjectMapper json;

    FirmHistory(Caller caller, ObjectMapper json) {
        this.caller = caller;
        this.json = json;
    }

    /**
     * Entries before an event of the firm.
     *
     * @throws Problem 404 when the firm is not registered
     */
    @Transactional
    public List<HistoryView> before(Uscc uscc, long firmSequence, int limit) {
        caller.require(Permission.READ_FIRMS);
        var entries = find("uscc = ?1 AND lastSequence < ?2 ORDER BY lastSequence DESC", uscc.code(), firmSequence)
                .page(0, limit)
                .list();
        if (entries.isEmpty() && count("uscc", uscc.code()) == 0) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return entries.stream().map(entry -> entry.view(read(entry.details()))).toList();
    }

    private JsonNode read(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
