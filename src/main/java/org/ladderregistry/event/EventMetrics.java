package org.ladderregistry.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** What an operator watches: whether events get out. The truth is asked of the database at each scrape, in every instance. */
@ApplicationScoped
class EventMetrics {
    private static final String OLDEST_UNPUBLISHED = """
            SELECT min(recorded_at) FROM (
                (SELECT recorded_at FROM event WHERE sequence > coalesce((SELECT max(sequence) FROM relay_progress), 0)
                 ORDER BY sequence LIMIT 1)
                UNION ALL (SELECT recorded_at FROM outbox ORDER BY entry LIMIT 1)) unpublished""";

    private final DataSource database;
    private final Clock clock;
    private final Head head;
    private final Leadership leadership;

    EventMetrics(DataSource database, Clock clock, Head head, Leadership leadership) {
        this.database = database;
        this.clock = clock;
        this.head = head;
        this.leadership = leadership;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("ladder.events.unpublished.age", this, EventMetrics::oldestUnpublishedSeconds)
                .description("Age of the oldest event that the broker has not acknowledged")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("ladder.events.head", head, Head::sequence)
                .description("The newest sequence this instance has heard of")
                .register(meters);
        Gauge.builder("ladder.events.leader", leadership, one -> one.isHeld() ? 1 : 0)
                .description("1 in the instance that numbers and relays")
                .register(meters);
    }

    private double oldestUnpublishedSeconds() {
        try {
            var age = oldestUnpublished().map(since -> Duration.between(since.toInstant(), clock.instant()));
            return age.orElse(Duration.ZERO).toMillis() / 1000.0;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }

    private Optional<OffsetDateTime> oldestUnpublished() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(OLDEST_UNPUBLISHED)) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class));
        }
    }
}
