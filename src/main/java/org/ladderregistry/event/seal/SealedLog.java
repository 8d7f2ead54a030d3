package org.ladderregistry.event.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.ladderregistry.platform.Faults;

/**
 * A log that is sealed: entries that are numbered 1, 2, 3 … and are never altered. Its tree and its heads are in the tables
 * {@code …_tree} and {@code …_seal}.
 */
public interface SealedLog {
    /** The first part of its tables' names. */
    String table();

    /** Of advisory locks: any number that nothing else in the database uses. */
    long lock();

    /** By which its heads are known; no other log's, or one could be shown for the other. */
    String origin();

    /** Tells that a size was asked for with which a tree would end before the entry of this number. */
    void endsBefore(long number, Faults faults);

    /** Its entries, for the one who has just begun to seal over this connection. */
    Entries entries(Connection connection);

    /** Waits until there may be entries behind the first so many, or for this long. */
    void await(long size, Duration longest) throws InterruptedException;

    /** The entries in the order of their numbers. */
    @FunctionalInterface
    interface Entries {
        /** What comes after the first so many, as JSON; in the transaction in which it is sealed. */
        List<String> after(long size, int limit) throws SQLException;
    }
}
