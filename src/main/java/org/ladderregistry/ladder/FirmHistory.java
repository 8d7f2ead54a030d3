package org.ladderregistry.ladder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Permission;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Cursors;
import org.ladderregistry.platform.Language;
import org.ladderregistry.platform.Page;
import org.ladderregistry.platform.Problem;

/** Everything that ever happened to a firm, newest first. */
@ApplicationScoped
public class FirmHistory {
    private final EntityManager database;
    private final Cursors cursors;
    private final FirmAccess access;
    private final ObjectMapper json;

    FirmHistory(EntityManager database, Cursors cursors, FirmAccess access, ObjectMapper json) {
        this.database = database;
        this.cursors = cursors;
        this.access = access;
        this.json = json;
    }

    /** The same for a page that shows it to those who may see it: nothing for others. */
    @Transactional
    public Optional<Page<HistoryView>> visible(Uscc uscc, @Nullable String cursor, int limit, Language language) {
        return access.may(Permission.READ_DETAILS, uscc)
                ? Optional.of(read(uscc, cursor, limit, language))
                : Optional.empty();
    }

    /**
     * A page of entries, newest first.
     *
     * @param language of the words about each
     * @param cursor of the page before; null for the newest
     * @throws Problem 400 for a damaged cursor, 404 when the firm is not registered, 403 when it is out of the caller's scope
     */
    @Transactional
    public Page<HistoryView> page(Uscc uscc, @Nullable String cursor, int limit, Language language) {
        access.require(Permission.READ_DETAILS, uscc);
        return read(uscc, cursor, limit, language);
    }

    private Page<HistoryView> read(Uscc uscc, @Nullable String cursor, int limit, Language language) {
        var list = "history " + uscc;
        var before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(list, cursor).getFirst());
        return Page.of(
                before(uscc, before, limit + 1, new HistoryWords(language)),
                limit,
                last -> cursors.seal(list, List.of(String.valueOf(last.lastFirmSequence()))));
    }

    private List<HistoryView> before(Uscc uscc, long firmSequence, int limit, HistoryWords words) {
        var entries = database.createQuery(
                        "FROM HistoryRow WHERE uscc = :uscc AND lastSequence < :before ORDER BY lastSequence DESC",
                        HistoryRow.class)
                .setParameter("uscc", uscc.code())
                .setParameter("before", firmSequence)
                .setMaxResults(limit)
                .getResultList();
        return entries.stream()
                .map(entry -> entry.view(read(entry.details()), words))
                .toList();
    }

    private JsonNode read(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
