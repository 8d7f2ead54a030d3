package org.ladderregistry.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ladderregistry.access.Caller;
import org.ladderregistry.access.Permission;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.Audit;
import org.ladderregistry.access.audit.Deed;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.Query;

/** Gives out all entries that are asked for, and writes down that somebody took them. */
@ApplicationScoped
class ExportAudit {
    private static final int PAGE = 500;

    private final Trail trail;
    private final FindAudit findAudit;
    private final Audit audit;
    private final Caller caller;

    ExportAudit(Trail trail, FindAudit findAudit, Audit audit, Caller caller) {
        this.trail = trail;
        this.findAudit = findAudit;
        this.audit = audit;
        this.caller = caller;
    }

    /** What was taken, in the entry that says so. */
    private record Taken(String format, Map<String, String> filters) {}

    /** Takes the entries of an export one after the other. */
    @FunctionalInterface
    interface Taker {
        void take(AuditEntry entry) throws IOException;
    }

    /**
     * Writes down that they are taken, before the first of them goes out.
     *
     * @throws Problem 400 naming every parameter that means nothing
     */
    @Transactional
    AuditSearch begin(Query query, Faults faults, String format, Map<String, String> filters) {
        caller.requireEverywhere(Permission.READ_AUDIT);
        var search = findAudit.read(query, faults);
        audit.record(Deed.of(Action.AUDIT_EXPORTED, "audit").from(null, new Taken(format, filters)));
        return search;
    }

    /** Newest first. Reads a page at a time and holds nothing open between two: an export takes as long as its taker. */
    void giveOut(AuditSearch search, Taker taker) throws IOException, SQLException {
        AuditSearch.Place after = null;
        List<AuditEntry.Placed> page;
        do {
            page = trail.search(search, after, PAGE);
            for (var one : page) {
                taker.take(one.entry());
                after = AuditSearch.Place.of(one);
            }
        } while (page.size() == PAGE);
    }
}
