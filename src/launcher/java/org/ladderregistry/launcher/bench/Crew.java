package org.ladderregistry.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many workers, each doing its one thing over and over for a while. */
final class Crew {
    static final int SIZE = 16;

    private Crew() {}

    /** One piece of work; it throws when it did not succeed. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** How many pieces the crew did in a second. */
    static double rate(List<? extends Work> workers, Duration time) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var counts = new ArrayList<Future<Long>>();
            for (var worker : workers) {
                counts.add(threads.submit(() -> work(worker, end)));
            }
            for (var count : counts) {
                done += count.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - begun);
    }

    private static long work(Work worker, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            worker.once();
            done++;
        }
        return done;
    }
}
