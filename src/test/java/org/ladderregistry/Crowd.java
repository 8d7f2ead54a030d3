package org.ladderregistry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Many who do the same thing at once. */
public final class Crowd {
    private Crowd() {}

    /** Starts them all, waits for them all, and tells what each came back with, in their order. */
    public static <T> List<T> of(int size, IntFunction<Callable<T>> each)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < size; i++) {
                begun.add(threads.submit(each.apply(i)));
            }
            var results = new ArrayList<T>();
            for (var one : begun) {
                results.add(one.get());
            }
            return results;
        }
    }
}
