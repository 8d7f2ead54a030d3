package org.ladderregistry.launcher.demo;

import java.time.Duration;
import java.util.List;
import org.ladderregistry.launcher.province.Province;

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
        var province = Province.whole().every(settings.every());
        var recording = new Recording(registry, province);
        recording.parks();
        var registered = recording.registered();
        var steps = Step.inDatedOrder(province.firms());
        System.out.printf(
                "%d firms in %d parks, %d recordings; %d firms are there already%n",
                province.firms().size(),
                province.parks().size(),
                steps.size(),
                province.firms().stream()
                        .filter(firm -> registered.contains(firm.uscc()))
                        .count());
        try (var progress = Progress.of(steps.size(), Boolean.getBoolean("ladder.terminal"))) {
            recording.firms(steps, registered, progress);
        }
        System.out.print(new StockTable(registry, province, settings.every() == 1).text());
    }
}
