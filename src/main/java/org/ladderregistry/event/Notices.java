package org.ladderregistry.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ladderregistry.platform.OwnConnection;
import org.ladderregistry.platform.Worker;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * How instances wake one another: each listens for new heads of the feed, the one at work also for commits elsewhere.
 * Commits are announced here, coalesced and outside their transactions, where a NOTIFY would make writers queue.
 */
@ApplicationScoped
class Notices {
    private static final String COMMITTED = "ladder_committed";
    private static final String HEAD = "ladder_head";
    private static final int LISTEN_MILLIS = 1000;
    private static final Duration REST = Duration.ofSeconds(1);

    private final OwnConnection connections;
    private final CommitSignal committed;
    private final Leadership leadership;
    private final Head head;
    private final List<Worker> workers = new ArrayList<>();
    private @Nullable Connection ear;
    private @Nullable Connection voice;

    Notices(OwnConnection connections, CommitSignal committed, Leadership leadership, Head head) {
        this.connections = connections;
        this.committed = committed;
        this.leadership = leadership;
        this.head = head;
    }

    void start(@Observes StartupEvent event) {
        workers.add(Worker.start("listener", this::listen));
        workers.add(Worker.start("announcer", this::announce));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        for (var worker : workers) {
            worker.stop();
        }
        close(ear);
        close(voice);
    }

    private void listen() throws SQLException {
        try {
            if (ear == null) {
                ear = connections.open("listener");
                execute(ear, "LISTEN " + COMMITTED);
                execute(ear, "LISTEN " + HEAD);
            }
            var heard = ear.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) {
                // Nothing for a while: make sure that nothing was missed either.
                head.reached(EventLog.head(ear));
            } else {
                List.of(heard).forEach(this::hear);
            }
        } catch (SQLException lost) {
            close(ear);
            ear = null;
            throw lost;
        }
    }

    private void hear(PGNotification notice) {
        if (notice.getName().equals(HEAD) && !notice.getParameter().isEmpty()) {
            head.reached(Long.parseLong(notice.getParameter()));
        } else if (notice.getName().equals(COMMITTED) && leadership.isHeld()) {
            committed.here().raise();
        }
    }

    private void announce() throws SQLException, InterruptedException {
        if (!committed.elsewhere().await(REST)) {
            return;
        }
        try {
            if (voice == null) {
                voice = connections.open("announcer");
            }
            execute(voice, "SELECT pg_notify('" + COMMITTED + "', '')");
        } catch (SQLException lost) {
            close(voice);
            voice = null;
            throw lost;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(@Nullable Connection connection) throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
