package org.ladderregistry.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ladderregistry.Api;
import org.ladderregistry.LaunchedRegistry;
import org.ladderregistry.kernel.Rung;
import org.ladderregistry.launcher.province.Continuation;
import org.ladderregistry.launcher.province.Invention;
import org.ladderregistry.launcher.province.Province;
import org.ladderregistry.launcher.province.PublishedFigures;

/** {@code ./ladder demo} into a fresh registry until its today: a tenth of the province; with {@code -Dladder.long=true} all. */
class DemoIT {
    private static final boolean LONG = Boolean.getBoolean("ladder.long");
    private static final int EVERY = LONG ? 1 : 10;
    private static final Duration PATIENCE = LONG ? Duration.ofMinutes(30) : Duration.ofMinutes(5);
    private static final String PASSWORD = "correct-horse-battery";
    private static final String AGREES = "The registry agrees with every figure in brackets.";

    private final Province published = Province.whole().every(EVERY);
    private Continuation continuation = Continuation.until(PublishedFigures.lastDay(), EVERY);

    @TempDir
    Path folder;

    @Test
    void killed_half_way_and_repeated_it_is_there_once_and_agrees_with_every_figure() throws Exception {
        var settings = Map.of("LADDER_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        try (var registry = LaunchedRegistry.start(folder.resolve("data"), settings)) {
            continuation = Continuation.until(today(registry), EVERY);
            killed(registry);
            wentOn(registry);
            var recorded = recorded(registry);
            assertThat(recorded).isEqualTo(Step.inDatedOrder(continuation).size());
            assertThatItIsThereOnce(registry);
            assertThatTheLadderAgrees(registry);
            ended(demo(registry, "again"), "again");
            assertThat(recorded(registry)).isEqualTo(recorded);
        }
    }

    /** Demonstration and registry die together, as when the power fails. */
    private void killed(LaunchedRegistry registry) throws Exception {
        var demo = demo(registry, "first");
        await().atMost(PATIENCE).until(() -> said("first").contains(" 50 %") || !demo.isAlive());
        assertThat(demo.isAlive()).as(said("first")).isTrue();
        demo.destroyForcibly().waitFor();
        registry.killGroup();
        registry.startAgain();
        assertThat(recorded(registry))
                .isBetween(1L, Step.inDatedOrder(continuation).size() - 1L);
    }

    /** The registry alone dies; the demonstration waits for it. */
    private void wentOn(LaunchedRegistry registry) throws Exception {
        var demo = demo(registry, "second");
        await().atMost(PATIENCE).until(() -> said("second").contains(" 70 %") || !demo.isAlive());
        registry.killGroup();
        registry.startAgain();
        ended(demo, "second");
    }

    private void ended(Process demo, String name) {
        await().atMost(PATIENCE).until(() -> !demo.isAlive());
        assertThat(said(name)).contains(AGREES);
        assertThat(demo.exitValue()).isZero();
    }

    private void assertThatItIsThereOnce(LaunchedRegistry registry) throws Exception {
        var steps = Step.inDatedOrder(continuation);
        var firms = steps.stream().map(Step::uscc).distinct().count();
        var certificates = steps.stream().filter(DemoIT::isGrant).count();
        assertThat(count(registry, "SELECT count(*) FROM firm")).isEqualTo(firms);
        assertThat(count(registry, "SELECT count(DISTINCT id) FROM certification"))
                .isEqualTo(certificates);
        assertThat(count(registry, "SELECT count(*) FROM park"))
                .isEqualTo(published.parks().size());
    }

    private static boolean isGrant(Step step) {
        return step instanceof Step.Certify
                || step instanceof Step.Invent(var invention) && invention.act() instanceof Invention.Grant;
    }

    private static LocalDate today(LaunchedRegistry registry) throws Exception {
        var ladder = new Api(registry.baseUri(), "admin", PASSWORD).getJson("/api/v1/ladder");
        return LocalDate.parse(ladder.path("asOf").asText());
    }

    private void assertThatTheLadderAgrees(LaunchedRegistry registry) throws Exception {
        var api = new Api(registry.baseUri(), "admin", PASSWORD);
        for (int year : PublishedFigures.years().toArray()) {
            var stock = api.getJson("/api/v1/ladder?asOf=" + PublishedFigures.endOf(year))
                    .path("stock");
            for (var rung : Rung.values()) {
                int wanted = LONG
                        ? PublishedFigures.stock(rung, year).orElse(published.stock(rung, year))
                        : published.stock(rung, year);
                assertThat(stock.path(rung.name()).asInt())
                        .as("%s %d", rung, year)
                        .isEqualTo(wanted);
            }
        }
    }

    /** Without what happened at midnight, should it strike. */
    private static long recorded(LaunchedRegistry registry) throws Exception {
        return count(registry, "SELECT count(*) FROM history WHERE kind <> 'TURNED'");
    }

    private static long count(LaunchedRegistry registry, String sql) throws Exception {
        try (var connection = registry.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Process demo(LaunchedRegistry registry, String name) throws IOException {
        var builder = new ProcessBuilder(
                Path.of("ladder").toAbsolutePath().toString(), "demo", "--every", String.valueOf(EVERY));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve(name).toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LADDER_URL", registry.baseUri().toString(),
                        "LADDER_PASSWORD", PASSWORD));
        return builder.start();
    }

    private String said(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
