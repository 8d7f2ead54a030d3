package org.ladderregistry.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** A thread that does one thing over and over until it is stopped; what goes wrong is logged once and tried again. */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Turn turn;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean failing;

    /** One round of the work; it may wait inside. */
    @FunctionalInterface
    public interface Turn {
        void take() throws Exception;
    }

    private Worker(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
        this.thread = new Thread(this::run, "ladder-" + name);
        thread.setDaemon(true);
    }

    public static Worker start(String name, Turn turn) {
        var worker = new Worker(name, turn);
        worker.thread.start();
        return worker;
    }

    public void stop() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
    }

    private void run() {
        while (!stopped) {
            try {
                turn.take();
                recovered();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception thrown) {
                failed(thrown);
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private void recovered() {
        if (failing) {
            LOG.infof("The %s is at work again", name);
            failing = false;
        }
    }

    private void failed(Exception thrown) {
        if (!failing && !stopped) {
            LOG.warnf("The %s stopped and tries again: %s", name, Outage.deepest(thrown));
            LOG.debug("Why", thrown);
            failing = true;
        }
    }
}
