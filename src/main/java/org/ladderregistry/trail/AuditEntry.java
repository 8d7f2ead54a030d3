package org.ladderregistry.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, as it goes out and as it is sealed: a field that is added here is absent from every entry that was sealed
 * without it, or that one's proof fails.
 *
 * @param number its place among all entries; null until it is sealed
 * @param trace of the request that did it (W3C Trace Context)
 * @param reason why, where the caller gave one; of a firm's change that of its history
 * @param before what it was, as JSON
 * @param after what it has become
 * @param changeKind of a firm's change, like all that follow
 * @param details old and new values, as its history keeps them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long number,
        Instant recordedAt,
        String actor,
        String via,
        @Nullable String credential,
        @Nullable String address,
        @Nullable String trace,
        String action,
        String subjectKind,
        String subject,
        @Nullable String reason,
        @JsonRawValue @Nullable String before,
        @JsonRawValue @Nullable String after,
        @Nullable String changeKind,
        @Nullable LocalDate effectiveOn,
        @Nullable String decisionNumber,
        @Nullable String issuer,
        @JsonRawValue @Nullable String details) {

    /** What {@link #of} reads, with the place that goes on a page. */
    static final String SELECT = """
            SELECT a.entry, l.number, a.recorded_at, a.actor, a.via, a.credential, a.address, a.trace, a.action, a.subject_kind,
                a.subject, coalesce(a.reason, h.reason) AS reason, a.before, a.after, h.kind, h.effective_on,
                h.decision_number, h.issuer, h.details
            FROM audit a
            LEFT JOIN audit_leaf l ON l.entry = a.entry
            LEFT JOIN history h ON h.uscc = a.changed_firm AND h.last_sequence = a.change
            """;

    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("number", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("via"),
                row.getString("credential"),
                row.getString("address"),
                row.getString("trace"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getString("kind"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("decision_number"),
                row.getString("issuer"),
                row.getString("details"));
    }

    /**
     * An entry with its place in the list, which is no part of it.
     *
     * @param id as the database counts, with holes
     */
    record Placed(long id, AuditEntry entry) {
        static Placed of(ResultSet row) throws SQLException {
            return new Placed(row.getLong("entry"), AuditEntry.of(row));
        }
    }
}
