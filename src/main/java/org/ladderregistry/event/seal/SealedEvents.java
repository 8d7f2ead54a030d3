package org.ladderregistry.event.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Duration;
import org.ladderregistry.event.EventLog;
import org.ladderregistry.event.EventSettings;
import org.ladderregistry.event.Head;
import org.ladderregistry.event.SequencedEvent;
import org.ladderregistry.platform.Faults;

/** The feed as it is sealed: whole CloudEvents with their sequences, as others follow them. */
@ApplicationScoped
class SealedEvents implements SealedLog {
    private final Head head;
    private final EventSettings settings;

    SealedEvents(Head head, EventSettings settings) {
        this.head = head;
        this.settings = settings;
    }

    @Override
    public String table() {
        return "event";
    }

    @Override
    public long lock() {
        return 0x6c61646465720002L;
    }

    @Override
    public String origin() {
        return settings.source();
    }

    @Override
    public void endsBefore(long number, Faults faults) {
        faults.add("/query/size", SealFault.BEFORE_THE_EVENT, number);
    }

    @Override
    public Entries entries(Connection connection) {
        return (size, limit) -> EventLog.after(connection, size, limit).stream()
                .map(SequencedEvent::json)
                .toList();
    }

    @Override
    public void await(long size, Duration longest) throws InterruptedException {
        head.awaitAfter(size, longest);
    }
}
