package org.ladderregistry.launcher.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.ladderregistry.launcher.province.DemoPark;

/**
 * Records a province: in the order of the days, many requests at once, the steps of one firm one after the other, and a
 * succession after those of both. A step waits only for one that was begun before it, so that the waiting comes to an end.
 */
final class Recording {
    private static final int AT_ONCE = 48;
    private static final String PAGE = "/api/v1/firms?limit=500";

    private final RegistryClient registry;
    private final List<DemoPark> parks;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Recording(RegistryClient registry, List<DemoPark> parks) {
        this.registry = registry;
        this.parks = parks;
    }

    void parks() throws DemoFailure, InterruptedException {
        for (DemoPark park : parks) {
            var answer = registry.post("/api/v1/parks", Bodies.park(park), "demonstration-1-" + park.code());
            if (!answer.is(201) && !answer.is(409)) {
                throw DemoFailure.failed("The registry refused %s: %s".formatted(park.code(), answer.problem()));
            }
        }
    }

    /** The firms that are registered already, whoever did it. */
    Set<String> registered() throws DemoFailure, InterruptedException {
        var registered = new HashSet<String>();
        for (var next = PAGE; !next.isEmpty(); ) {
            var page = registry.get(next).body();
            page.path("items").forEach(firm -> registered.add(firm.path("uscc").asText()));
            var cursor = page.path("next").asText("");
            next = cursor.isEmpty() || cursor.equals("null") ? "" : PAGE + "&cursor=" + cursor;
        }
        return registered;
    }

    void firms(List<Step> steps, Set<String> registered, Progress progress) throws DemoFailure, InterruptedException {
        Map<String, FirmFile> files = new HashMap<>();
        Map<String, CompletableFuture<Void>> newest = new HashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Step step : steps) {
                places.acquire();
                if (failure.isDone()) {
                    break;
                }
                var file = files.computeIfAbsent(
                        step.uscc(), code -> new FirmFile(registry, code, registered.contains(code)));
                newest.put(step.uscc(), begin(step, before(step, newest), file, progress, threads));
            }
        }
        rethrow();
    }

    private static CompletableFuture<Void> before(Step step, Map<String, CompletableFuture<Void>> newest) {
        return CompletableFuture.allOf(step.waitsFor().stream()
                .map(newest::get)
                .filter(Objects::nonNull)
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> begin(
            Step step, CompletableFuture<Void> before, FirmFile file, Progress progress, ExecutorService threads) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        before.join();
                        if (!failure.isDone()) {
                            file.perform(step);
                            progress.step();
                        }
                    } catch (DemoFailure | InterruptedException | RuntimeException stopped) {
                        failure.completeExceptionally(stopped);
                    } finally {
                        places.release();
                    }
                },
                threads);
    }

    /** The first failure of all; the others followed from it. */
    private void rethrow() throws DemoFailure {
        if (!failure.isDone()) {
            return;
        }
        try {
            failure.join();
        } catch (CompletionException first) {
            if (first.getCause() instanceof DemoFailure why) {
                throw why;
            }
            throw first;
        }
    }
}
