package org.ladderregistry.ladder.contact;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator watches while a key takes the place of another. The database is asked at each scrape. */
@ApplicationScoped
class ContactMetrics {
    private static final String NOT_SEALED = "SELECT count(*) FROM contact WHERE key_id IS DISTINCT FROM ?";

    private final DataSource database;
    private final ContactKeys keys;

    ContactMetrics(DataSource database, ContactKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("ladder.contacts.not.sealed.by.current.key", this, ContactMetrics::notSealed)
                .description("Contacts that are plain, or sealed with another key than the first")
                .register(meters);
    }

    private double notSealed() {
        var first = keys.first().map(ContactKey::id).orElse("");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NOT_SEALED)) {
            statement.setString(1, first);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException away) {
            return Double.NaN;
        }
    }
}
