package org.ladderregistry.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorReason;
import org.ladderregistry.indicator.IndicatorsRequest.IndicatorSource;
import org.ladderregistry.kernel.Uscc;
import org.ladderregistry.platform.Statements;
import org.ladderregistry.policy.figure.Figure;
import org.ladderregistry.policy.figure.Figures;

/** The figures as they are known, and every version that was. */
@ApplicationScoped
class IndicatorBook {
    private static final String KNOWN = """
            SELECT year, figures, registration_type, taxpayer_type, source_system, source_record_id, reasons, version, recorded_at
              FROM indicators WHERE uscc = ? AND superseded_at IS NULL""";

    private final DataSource database;
    private final ObjectMapper json;

    IndicatorBook(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A firm's years as they are known now. */
    Map<Integer, Indicators> known(Uscc uscc) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KNOWN)) {
            statement.setString(1, uscc.code());
            try (var rows = statement.executeQuery()) {
                var years = new TreeMap<Integer, Indicators>();
                while (rows.next()) {
                    years.put(rows.getInt("year"), read(rows));
                }
                return years;
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Keeps others from writing to the firm's figures until the end of the transaction; then reads them. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Integer, Indicators> lock(Uscc uscc) {
        var lock = new Statements();
        lock.add("SELECT pg_advisory_xact_lock(hashtextextended('indicators ' || ?, 0))", uscc.code());
        lock.sendTo(database);
        return known(uscc);
    }

    /** Writes a version in the place of the one before. Only under the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Uscc uscc, Indicators known, String actor) {
        int year = known.figures().year();
        var source = known.source();
        var statements = new Statements();
        statements.add(
                "UPDATE indicators SET superseded_at = ? WHERE uscc = ? AND year = ? AND superseded_at IS NULL",
                known.recordedAt(),
                uscc.code(),
                year);
        statements.add(
                """
                INSERT INTO indicators (uscc, year, version, figures, registration_type, taxpayer_type, source_system,
                    source_record_id, reasons, actor, recorded_at)
                VALUES (?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, CAST(? AS jsonb), ?, ?)""",
                uscc.code(),
                year,
                known.version(),
                text(values(known.figures())),
                known.registrationType(),
                known.taxpayerType(),
                source == null ? null : source.system(),
                source == null ? null : source.recordId(),
                text(known.reasons()),
                actor,
                known.recordedAt());
        statements.sendTo(database);
    }

    private static Map<String, BigDecimal> values(Figures figures) {
        var values = new TreeMap<String, BigDecimal>();
        figures.known().forEach((figure, value) -> values.put(figure.code(), value));
        return values;
    }

    private Indicators read(ResultSet row) throws SQLException {
        @Nullable String system = row.getString("source_system");
        @Nullable String registrationType = row.getString("registration_type");
        @Nullable String taxpayerType = row.getString("taxpayer_type");
        @Nullable String recordId = row.getString("source_record_id");
        try {
            return new Indicators(
                    figures(row.getInt("year"), json.readTree(row.getString("figures"))),
                    registrationType,
                    taxpayerType,
                    system == null ? null : new IndicatorSource(system, recordId),
                    List.of(json.readValue(row.getString("reasons"), IndicatorReason[].class)),
                    row.getInt("version"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Figures of a later release, which this one does not know, stay unread. */
    private static Figures figures(int year, JsonNode values) {
        var known = new EnumMap<Figure, BigDecimal>(Figure.class);
        values.properties()
                .forEach(one -> Optional.of(one.getKey())
                        .flatMap(Figure::find)
                        .ifPresent(figure -> known.put(figure, one.getValue().decimalValue())));
        return new Figures(year, known);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
