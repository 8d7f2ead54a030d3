package org.ladderregistry.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;

/** The registry dies without warning, again and again, while clients write: nothing they were promised may be lost or doubled. */
class KilledWhileWritingIT {
    private static final boolean LONG = Boolean.getBoolean("ladder.long");
    private static final int KILLS = LONG ? 100 : 5;
    private static final int CLIENTS = 8;
    private static final int WRITES_BETWEEN_KILLS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_survives_kills_of_the_whole_and_of_the_service_alone() throws Exception {
        var settings = Map.of("LADDER_BOOTSTRAP_ADMIN_PASSWORD", "correct-horse-battery");
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings)) {
            var api = new Api(registry.baseUri(), "admin", "correct-horse-battery");
            var clients = Stream.generate(() -> new PersistentClient(api))
                    .limit(CLIENTS)
                    .toList();
            writeWhile(clients, () -> killAgainAndAgain(registry, clients));
            var evidence = Evidence.gathered(registry);
            evidence.everythingAcknowledgedIsInTheHistoryOnce(clients.stream()
                    .flatMap(client -> client.acknowledged().stream())
                    .toList());
            evidence.theFeedHasNoHole();
            evidence.theTopicSaysNothingThatTheFeedDoesNot();
            evidence.everyFirmIsHeardInOrderWithoutAHoleAsItsHistorySays();
            System.out.printf("%d kills, %d events, %d came twice%n", KILLS, evidence.events(), evidence.doubles());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void writeWhile(List<PersistentClient> clients, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var running = clients.stream().map(threads::submit).toList();
            try {
                work.run();
            } finally {
                clients.forEach(PersistentClient::stop);
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private static void killAgainAndAgain(LaunchedRegistry registry, List<PersistentClient> clients)
            throws IOException {
        List<Consumer<LaunchedRegistry>> ways =
                List.of(LaunchedRegistry::killGroup, LaunchedRegistry::killService, LaunchedRegistry::killLauncher);
        for (int kill = 0; kill < KILLS; kill++) {
            awaitWrites(clients);
            ways.get(kill % ways.size()).accept(registry);
            await().atMost(PATIENCE).until(registry::isDown);
            registry.startAgain();
        }
        awaitWrites(clients);
    }

    private static void awaitWrites(List<PersistentClient> clients) {
        long before = written(clients);
        await().atMost(PATIENCE).until(() -> written(clients) >= before + WRITES_BETWEEN_KILLS);
    }

    private static long written(List<PersistentClient> clients) {
        return clients.stream()
                .mapToLong(client -> client.acknowledged().size())
                .sum();
    }
}
