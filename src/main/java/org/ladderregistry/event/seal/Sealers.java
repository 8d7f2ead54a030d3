package org.ladderregistry.event.seal;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.ladderregistry.event.Leadership;
import org.ladderregistry.platform.OwnConnection;
import org.ladderregistry.platform.Worker;

/** Keeps a sealer at work for each log. */
@ApplicationScoped
class Sealers {
    private static final Logger LOG = Logger.getLogger(Sealers.class);

    private final List<SealedLog> logs;
    private final OwnConnection connections;
    private final Leadership leadership;
    private final SealKey key;
    private final Clock clock;
    private final List<Sealer> sealers = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();

    Sealers(@All List<SealedLog> logs, OwnConnection connections, Leadership leadership, SealKey key, Clock clock) {
        this.logs = logs;
        this.connections = connections;
        this.leadership = leadership;
        this.key = key;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!key.isGiven()) {
            LOG.warn("The heads of the sealed logs are not signed: there is no LADDER_EVENTS_SEAL_KEY_FILE");
        }
        for (var log : logs) {
            var sealer = new Sealer(log, connections, leadership::isHeld, key, clock);
            sealers.add(sealer);
            workers.add(Worker.start("sealer-" + log.table(), sealer::turn));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        for (var worker : workers) {
            worker.stop();
        }
        for (var sealer : sealers) {
            sealer.stepDown();
        }
    }
}
