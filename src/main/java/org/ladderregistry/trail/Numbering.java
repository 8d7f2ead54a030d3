package org.ladderregistry.trail;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives the entries their numbers, in the order of their transactions and within one in the order in which they were written. An
 * entry can be numbered once no older transaction is open, for then none can come before it any more.
 *
 * <p>It goes through that order in rounds, and begins at its start whenever somebody else takes over: whatever has no number
 * gets one, also after a restore, where the transactions count from the beginning again. Afterwards it begins where the last
 * round found nothing older to be open.
 */
final class Numbering {
    /** What this database has not reached yet was written in another life of it, and is no longer open. */
    private static final String NUMBER = """
            WITH now AS MATERIALIZED (
                SELECT pg_snapshot_xmin(pg_current_snapshot()) AS oldest, pg_snapshot_xmax(pg_current_snapshot()) AS next),
            passed AS MATERIALIZED (
                SELECT transaction, entry FROM audit
                WHERE (transaction, entry) > (?::text::xid8, ?)
                    AND (transaction < (SELECT oldest FROM now) OR transaction >= (SELECT next FROM now))
                ORDER BY transaction, entry LIMIT ?),
            numbered AS (
                INSERT INTO audit_leaf (number, entry)
                SELECT ? + row_number() OVER (ORDER BY transaction, entry), entry FROM passed
                WHERE NOT EXISTS (SELECT FROM audit_leaf WHERE audit_leaf.entry = passed.entry)
                RETURNING number)
            SELECT oldest::text, (SELECT count(*) FROM passed) AS passed, (SELECT count(*) FROM numbered) AS numbered,
                last.transaction::text AS last_transaction, last.entry AS last_entry
            FROM now LEFT JOIN (SELECT transaction, entry FROM passed ORDER BY transaction DESC, entry DESC LIMIT 1) last ON true""";

    private static final String START = "0";

    private final Connection connection;
    private String transaction = START;
    private long entry;
    /** Which transaction was the oldest open one when the round began. */
    private String openFrom = START;

    private boolean inRound;

    /** @param connection of whoever alone numbers */
    Numbering(Connection connection) {
        this.connection = connection;
    }

    /**
     * Numbers what can be numbered, at most so many.
     *
     * @param last the last number that was given
     * @return how many there were; less than the most, once there is nothing more for now
     */
    int number(long last, int most) throws SQLException {
        int numbered;
        do {
            numbered = step(last, most);
        } while (numbered == 0 && inRound);
        return numbered;
    }

    private int step(long last, int most) throws SQLException {
        try (var statement = connection.prepareStatement(NUMBER)) {
            statement.setString(1, transaction);
            statement.setLong(2, entry);
            statement.setInt(3, most);
            statement.setLong(4, last);
            try (var answer = statement.executeQuery()) {
                answer.next();
                if (!inRound) {
                    openFrom = answer.getString("oldest");
                }
                inRound = answer.getInt("passed") == most;
                transaction = inRound ? answer.getString("last_transaction") : openFrom;
                entry = inRound ? answer.getLong("last_entry") : 0;
                return answer.getInt("numbered");
            }
        }
    }
}
