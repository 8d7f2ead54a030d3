package org.ladderregistry.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.policy.IncubationLimit;
import org.ladderregistry.policy.ReportDuty;

/** Reads what is due from the firms' facts and certifications, as they are known now. */
@ApplicationScoped
class Deadlines {
    private final DataSource database;

    Deadlines(DataSource database) {
        this.database = database;
    }

    /** A page of deadlines, and one more if there is one. */
    List<Deadline> search(DeadlineSearch search) {
        var query = new DeadlineSql(search);
        if (query.sql().isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            return read(statement);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static List<Deadline> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Deadline>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(deadline(rows));
            }
        }
        return found;
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        int duty = row.getInt("duty");
        var kind = DeadlineKind.valueOf(row.getString("kind"));
        return duty < 0 ? expiry(row, kind) : report(row, kind, ReportDuty.all().get(duty));
    }

    private static Deadline report(ResultSet row, DeadlineKind kind, ReportDuty duty) throws SQLException {
        return new Deadline(
                day(row, "due_on"),
                kind,
                row.getString("key"),
                firm(row),
                duty.rung(),
                null,
                row.getObject("changed_on", LocalDate.class),
                duty.rule(),
                duty.verified(),
                duty);
    }

    /** An incubation's limit has a rule; how long an upper rung is valid, its decision says. */
    private static Deadline expiry(ResultSet row, DeadlineKind kind) throws SQLException {
        var from = day(row, "valid_from");
        var decision = row.getString("decision_number");
        var rule = kind == DeadlineKind.LAPSE
                ? null
                : IncubationLimit.ruleOfStay(from).orElse(null);
        return new Deadline(
                day(row, "due_on"),
                kind,
                row.getString("key"),
                firm(row),
                Rung.valueOf(row.getString("rung")),
                new Deadline.Expiry(
                        row.getObject("certification", UUID.class),
                        row.getString("certificate_number"),
                        from,
                        day(row, "valid_through")),
                null,
                rule == null ? decision : rule.rule(),
                rule == null || rule.verified(),
                null);
    }

    private static Deadline.FirmAtDay firm(ResultSet row) throws SQLException {
        @Nullable String park = row.getString("park_code");
        return new Deadline.FirmAtDay(
                row.getString("uscc"), row.getString("name"), row.getString("reporting_unit"), park);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
