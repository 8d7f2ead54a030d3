package org.ladderregistry.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The newest sequence this instance has heard of: what readers of the feed and the relay wait on. The truth is in the table. */
@ApplicationScoped
public class Head {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long sequence;

    void reached(long reached) {
        lock.lock();
        try {
            if (reached > sequence) {
                sequence = reached;
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something after this position, or for this long. */
    public void awaitAfter(long position, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (sequence <= position && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The newest sequence heard of. */
    public long sequence() {
        lock.lock();
        try {
            return sequence;
        } finally {
            lock.unlock();
        }
    }
}
