package org.ladderregistry.platform;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the database's absence, and lost races, from faults of our own by SQLSTATE (PostgreSQL, appendix A). */
public final class Outage {
    private static final Set<String> AWAY_CLASSES = Set.of("08", "25006", "53", "57", "58");
    private static final Set<String> RACES = Set.of("23505", "23P01", "40001", "40P01");
    private static final String ADMIN_SHUTDOWN = "57P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Outage() {}

    /** True when the database can't be reached or can't serve now: worth trying again in a moment. */
    public static boolean isBehind(Throwable thrown) {
        var fault = sqlFault(thrown);
        if (fault == null) {
            return false;
        }
        var state = fault.getSQLState();
        return state == null
                ? fault instanceof SQLTransientException || mentionsTheConnection(fault)
                : AWAY_CLASSES.stream().anyMatch(state::startsWith) || state.equals(LOCK_NOT_AVAILABLE);
    }

    /** True when the connection broke that was in use; another one may be sound. */
    public static boolean isDeadConnection(Throwable thrown) {
        var fault = sqlFault(thrown);
        var state = fault == null ? null : fault.getSQLState();
        return state != null && (state.startsWith("08") || state.equals(ADMIN_SHUTDOWN));
    }

    /** True when another transaction came first: the same work, done again, sees what the other one wrote. */
    public static boolean isLostRace(Throwable thrown) {
        var fault = sqlFault(thrown);
        return fault != null && fault.getSQLState() != null && RACES.contains(fault.getSQLState());
    }

    /** The first cause of all. */
    public static Throwable deepest(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    /** Agroal reports a full or broken pool without a state of its own. */
    private static boolean mentionsTheConnection(SQLException fault) {
        var message = String.valueOf(fault.getMessage());
        return message.contains("Acquisition timeout") || message.contains("onnection");
    }

    private static @Nullable SQLException sqlFault(Throwable thrown) {
        SQLException last = null;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault) {
                last = fault.getSQLState() == null && last != null ? last : fault;
            }
        }
        return last;
    }
}
