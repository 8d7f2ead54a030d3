package org.ladderregistry.event.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.event.merkle.Frontier;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.Subtree;
import org.ladderregistry.event.merkle.TreeHead;
import org.ladderregistry.platform.OwnConnection;

/**
 * Seals the entries of a log, in the instance of the sequencer and behind whoever writes them, so that nobody waits for it: adds them to the tree and
 * signs its head, one transaction for a batch. It works over a connection of its own that holds an advisory lock of its own: after
 * a take-over two can't seal at once. What a killed one left undone is not there, and whatever is not sealed yet is sealed next,
 * be it from before there were seals.
 */
final class Sealer {
    private static final int BATCH = 2000;
    private static final Duration BETWEEN_CANDIDACIES = Duration.ofMillis(500);
    /** Under load a head stands for many entries, so that sealing costs little. */
    private static final Duration BETWEEN_SEALS = Duration.ofMillis(100);

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final long NEVER = Long.MAX_VALUE - 1;

    private final SealedLog log;
    private final OwnConnection connections;
    private final BooleanSupplier leading;
    private final SealKey key;
    private final Clock clock;
    private @Nullable Connection connection;
    private @Nullable Frontier frontier;
    private SealedLog.@Nullable Entries entries;

    /** @param leading whether this instance is the one that seals */
    Sealer(SealedLog log, OwnConnection connections, BooleanSupplier leading, SealKey key, Clock clock) {
        this.log = log;
        this.connections = connections;
        this.leading = leading;
        this.key = key;
        this.clock = clock;
    }

    /** One round; waits when there is nothing to do. */
    void turn() throws Exception {
        try {
            if (!leading.getAsBoolean()) {
                stepDown();
                log.await(NEVER, BETWEEN_CANDIDACIES);
            } else if (frontier != null) {
                sealNext(frontier);
            } else if (!takeOver()) {
                log.await(NEVER, BETWEEN_CANDIDACIES);
            }
        } catch (SQLException | IOException | RuntimeException failed) {
            // What was added to the frontier may not have been committed.
            stepDown();
            throw failed;
        }
    }

    private void sealNext(Frontier tree) throws SQLException, IOException, InterruptedException {
        int sealed = seal(tree);
        if (sealed == 0) {
            log.await(tree.size(), LONGEST_REST);
        } else if (sealed < BATCH) {
            log.await(NEVER, BETWEEN_SEALS);
        }
    }

    private boolean takeOver() throws SQLException {
        var open = connection == null ? open() : connection;
        connection = open;
        try (var statement = open.createStatement();
                var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + log.lock() + ")")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return false;
            }
        }
        open.setAutoCommit(false);
        var tree = new SealedTree(log, open);
        var newest = tree.newest();
        long size = newest.map(seal -> seal.head().size()).orElse(0L);
        var known = Frontier.of(size, tree.known(Frontier.subtrees(size)));
        boolean signsAnew = key.publicKey()
                .filter(own -> newest.filter(seal -> seal.isBy(own)).isEmpty())
                .isPresent();
        if (newest.isEmpty() || signsAnew) {
            tree.add(sealed(known));
        }
        open.commit();
        entries = log.entries(open);
        frontier = known;
        return true;
    }

    /** A seal that the disk forgets is made again, the same but for its time: so no commit of a writer waits for this one's. */
    private Connection open() throws SQLException {
        var opened = connections.open("sealer-" + log.table());
        try (var statement = opened.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        return opened;
    }

    /** One batch; says how many entries it had. */
    private int seal(Frontier tree) throws SQLException, IOException {
        var open = java.util.Objects.requireNonNull(connection);
        var batch = java.util.Objects.requireNonNull(entries).after(tree.size(), BATCH);
        if (!batch.isEmpty()) {
            var made = new LinkedHashMap<Subtree, Hash>();
            for (var entry : batch) {
                tree.add(Hash.ofEvent(entry), made::put);
            }
            var sealed = new SealedTree(log, open);
            sealed.add(made);
            sealed.add(sealed(tree));
        }
        open.commit();
        return batch.size();
    }

    private Seal sealed(Frontier tree) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = new TreeHead(log.origin(), tree.size(), tree.root(), now);
        var signed = key.publicKey().flatMap(own -> key.sign(head).map(signature -> new Seal.Signed(own, signature)));
        return new Seal(head, signed);
    }

    void stepDown() throws SQLException {
        frontier = null;
        entries = null;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
