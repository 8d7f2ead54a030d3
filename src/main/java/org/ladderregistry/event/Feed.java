package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.Faults;
import org.ladderregistry.platform.Problem;
import org.ladderregistry.platform.ShapeFault;

/** The sequenced events as readers follow them. */
@ApplicationScoped
public class Feed {
    private final EventLog log;
    private final Head head;

    Feed(EventLog log, Head head) {
        this.log = log;
        this.head = head;
    }

    /**
     * What comes after a position; when there is nothing yet, waits for something.
     *
     * @throws Problem 409 for a position beyond the head
     */
    List<SequencedEvent> after(long position, int limit, Duration wait) throws SQLException, InterruptedException {
        var events = log.after(position, limit);
        if (!events.isEmpty()) {
            return events;
        }
        known(position);
        if (wait.isZero()) {
            return events;
        }
        head.awaitAfter(position, wait);
        return log.after(position, limit);
    }

    /** The newest sequence there is. */
    public long head() throws SQLException {
        return log.head();
    }

    /** @throws Problem 409 when the position lies beyond the head */
    long known(long position) throws SQLException {
        long newest = log.head();
        if (position > newest) {
            throw Problem.refused("/query/after", FeedFault.BEYOND_THE_HEAD, position, newest);
        }
        return position;
    }

    /** Where a stream starts: behind {@code Last-Event-ID} if given, else behind {@code after}; negative for now. */
    static long position(@Nullable String lastEventId, long after, Faults faults) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return after;
        }
        try {
            long id = Long.parseLong(lastEventId.strip());
            faults.addIf(id < 0, "/header/Last-Event-ID", ShapeFault.NOT_A_NUMBER, 0, Long.MAX_VALUE);
            return id;
        } catch (NumberFormatException unreadable) {
            faults.add("/header/Last-Event-ID", ShapeFault.NOT_A_NUMBER, 0, Long.MAX_VALUE);
            return after;
        }
    }
}
