package org.ladderregistry.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.ladderregistry.launcher.province.Continuation;

/** {@code ./ladder demo}: fills a running registry with the demonstration province and shows that the figures agree. */
public final class Demo {
    private static final Duration TO_FIND_IT = Duration.ofSeconds(3);
    private static final Duration WHILE_IT_RESTARTS = Duration.ofMinutes(5);

    private Demo() {}

    /** @param arguments nothing, or {@code --every n} for each n-th firm only */
    public static void main(String[] arguments) {
        try {
            run(DemoSettings.of(System.getenv(), List.of(arguments)));
        } catch (DemoFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(failure.exitCode());
        } catch (InterruptedException stopped) {
            System.exit(DemoFailure.FAILED);
        }
    }

    private static void run(DemoSettings settings) throws DemoFailure, InterruptedException {
        var registry = new RegistryClient(settings, TO_FIND_IT);
        registry.get("/api/v1/parks?limit=1");
        registry = registry.withPatience(WHILE_IT_RESTARTS);
        var continuation = Continuation.until(today(registry), settings.every());
        var province = continuation.province();
        var recording = new Recording(registry, province.parks());
        recording.parks();
        var registered = recording.registered();
        var steps = Step.inDatedOrder(continuation);
        System.out.printf(
                "%d firms in %d parks, %d recordings until %s; %d firms are there already%n",
                steps.stream().map(Step::uscc).distinct().count(),
                province.parks().size(),
                steps.size(),
                continuation.today(),
                steps.stream()
                        .map(Step::uscc)
                        .distinct()
                        .filter(registered::contains)
                        .count());
        try (var progress = Progress.of(steps.size(), Boolean.getBoolean("ladder.terminal"))) {
            recording.firms(steps, registered, progress);
        }
        System.out.print(new StockTable(registry, continuation, settings.every() == 1).text());
        System.out.print(Summary.of(steps, continuation.today()));
    }

    /** The registry's own, wherever its clock was set. */
    private static LocalDate today(RegistryClient registry) throws DemoFailure, InterruptedException {
        var answer = registry.get("/api/v1/ladder");
        if (!answer.is(200)) {
            throw DemoFailure.failed("The registry did not say what day it is: " + answer.problem());
        }
        return LocalDate.parse(answer.body().path("asOf").asText());
    }
}
