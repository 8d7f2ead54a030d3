package org.ladderregistry.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ladderregistry.event.EventSettings;
import org.ladderregistry.event.seal.SealedLog;
import org.ladderregistry.platform.Faults;

/** The trail as it is sealed: whole entries with their numbers, which are given in the transaction that seals them. */
@ApplicationScoped
class SealedTrail implements SealedLog {
    private final EventSettings settings;
    private final ObjectMapper json;

    SealedTrail(EventSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public String table() {
        return "audit";
    }

    @Override
    public long lock() {
        return 0x6c61646465720003L;
    }

    @Override
    public String origin() {
        return settings.source() + "#audit";
    }

    @Override
    public void endsBefore(long number, Faults faults) {
        faults.add("/query/size", TrailFault.BEFORE_THE_ENTRY, number);
    }

    @Override
    public Entries entries(Connection connection) {
        var numbering = new Numbering(connection);
        return (size, limit) -> {
            numbering.number(size, limit);
            return numbered(connection, size, limit);
        };
    }

    /** Nobody rings when something was written: nobody waits for it to be sealed either. */
    @Override
    public void await(long size, Duration longest) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(longest.toNanos());
    }

    private List<String> numbered(Connection connection, long after, int limit) throws SQLException {
        return Trail.numbered(connection, after, limit).stream().map(this::json).toList();
    }

    /** The entry as it goes out. */
    String json(AuditEntry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
