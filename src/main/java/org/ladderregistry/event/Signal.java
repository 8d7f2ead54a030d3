package org.ladderregistry.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell that stays rung until somebody hears it; rung twice, it is heard once. */
final class Signal {
    private final Semaphore rung = new Semaphore(0);

    void raise() {
        rung.release();
    }

    /** Waits until it has been raised since it was last heard, or for this long; says which. */
    boolean await(Duration longest) throws InterruptedException {
        boolean heard = rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return heard;
    }
}
