package org.ladderregistry.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.event.merkle.Frontier;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.Subtree;
import org.ladderregistry.event.merkle.TreeHead;

/**
 * Seals the numbered events, behind the sequencer and in the same instance, so that nobody waits for it: adds them to the tree and
 * signs its head, one transaction for a batch. It works over a connection of its own that holds an advisory lock of its own: after
 * a take-over two can't seal at once. What a killed one left undone is not there, and whatever is not sealed yet is sealed next,
 * be it from before there were seals.
 */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    /** Of advisory locks: any number that nothing else in the database uses. */
    private static final long LOCK = 0x6c61646465720002L;

    private static final int BATCH = 2000;
    private static final Duration BETWEEN_CANDIDACIES = Duration.ofMillis(500);
    /** Under load a head stands for many events, so that sealing costs little. */
    private static final Duration BETWEEN_SEALS = Duration.ofMillis(100);

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final long NEVER = Long.MAX_VALUE - 1;

    private final OwnConnection connections;
    private final Leadership leadership;
    private final Head head;
    private final SealKey key;
    private final EventSettings settings;
    private final Clock clock;
    private @Nullable Worker worker;
    private @Nullable Connection connection;
    private @Nullable Frontier frontier;

    Sealer(
            OwnConnection connections,
            Leadership leadership,
            Head head,
            SealKey key,
            EventSettings settings,
            Clock clock) {
        this.connections = connections;
        this.leadership = leadership;
        this.head = head;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!key.isGiven()) {
            LOG.warn("The heads of the events are not signed: there is no LADDER_EVENTS_SEAL_KEY_FILE");
        }
        worker = Worker.start("sealer", this::turn);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        if (worker != null) {
            worker.stop();
        }
        stepDown();
    }

    private void turn() throws Exception {
        try {
            if (!leadership.isHeld()) {
                stepDown();
                head.awaitAfter(NEVER, BETWEEN_CANDIDACIES);
            } else if (frontier != null) {
                sealNext(frontier);
            } else if (!takeOver()) {
                head.awaitAfter(NEVER, BETWEEN_CANDIDACIES);
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
            head.awaitAfter(tree.size(), LONGEST_REST);
        } else if (sealed < BATCH) {
            head.awaitAfter(NEVER, BETWEEN_SEALS);
        }
    }

    private boolean takeOver() throws SQLException {
        var open = connection == null ? open() : connection;
        connection = open;
        try (var statement = open.createStatement();
                var answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                return false;
            }
        }
        open.setAutoCommit(false);
        var tree = new SealedTree(open);
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
        frontier = known;
        return true;
    }

    /** A seal that the disk forgets is made again, the same but for its time: so no commit of a writer waits for this one's. */
    private Connection open() throws SQLException {
        var opened = connections.open("sealer");
        try (var statement = opened.createStatement()) {
            statement.execute("SET synchronous_commit = off");
        }
        return opened;
    }

    /** One batch; says how many events it had. */
    private int seal(Frontier tree) throws SQLException, IOException {
        var open = java.util.Objects.requireNonNull(connection);
        var events = EventLog.after(open, tree.size(), BATCH);
        if (!events.isEmpty()) {
            var made = new LinkedHashMap<Subtree, Hash>();
            for (var event : events) {
                tree.add(Hash.ofEvent(event.json()), made::put);
            }
            var sealed = new SealedTree(open);
            sealed.add(made);
            sealed.add(sealed(tree));
        }
        open.commit();
        return events.size();
    }

    private Seal sealed(Frontier tree) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = new TreeHead(settings.source(), tree.size(), tree.root(), now);
        var signed = key.publicKey().flatMap(own -> key.sign(head).map(signature -> new Seal.Signed(own, signature)));
        return new Seal(head, signed);
    }

    private void stepDown() throws SQLException {
        frontier = null;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
