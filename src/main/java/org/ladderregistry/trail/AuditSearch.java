package org.ladderregistry.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.access.Via;
import org.ladderregistry.access.audit.Action;
import org.ladderregistry.access.audit.SubjectKind;

/**
 * Which entries are asked for.
 *
 * @param from the first instant
 * @param until the first instant that is too late
 */
record AuditSearch(
        @Nullable String actor,
        @Nullable Action action,
        @Nullable SubjectKind subjectKind,
        @Nullable String subject,
        @Nullable Via via,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Where a page ended. */
    record Place(Instant recordedAt, long id) {
        static Place of(AuditEntry.Placed last) {
            return new Place(last.entry().recordedAt(), last.id());
        }

        static Place of(List<String> cursor) {
            return new Place(Instant.parse(cursor.getFirst()), Long.parseLong(cursor.get(1)));
        }

        List<String> cursor() {
            return List.of(recordedAt.toString(), String.valueOf(id));
        }
    }

    /** Newest first, behind a place. */
    PreparedStatement on(Connection connection, @Nullable Place after, int limit) throws SQLException {
        var conditions = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        var values = new ArrayList<Object>();
        add(conditions, values, "a.actor = ?", actor);
        add(conditions, values, "a.action = ?", action == null ? null : action.name());
        add(conditions, values, "a.subject_kind = ?", subjectKind == null ? null : subjectKind.name());
        add(conditions, values, "a.subject = ?", subject);
        add(conditions, values, "a.via = ?", via == null ? null : via.name());
        add(conditions, values, "a.recorded_at >= ?", from);
        add(conditions, values, "a.recorded_at < ?", until);
        if (after != null) {
            conditions.add("(a.recorded_at, a.entry) < (?, ?)");
            values.add(after.recordedAt());
            values.add(after.id());
        }
        values.add(limit);
        var statement = connection.prepareStatement(
                AuditEntry.SELECT + conditions + " ORDER BY a.recorded_at DESC, a.entry DESC LIMIT ?");
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    private static void add(StringJoiner conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
