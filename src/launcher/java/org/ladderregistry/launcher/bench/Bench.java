package org.ladderregistry.launcher.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the registry. Every figure is a ratio to a yardstick taken in turn with it; what one round leaves to be relayed
 * is relayed before the next begins.
 */
public final class Bench {
    private static final int UNHURRIED = 300;
    private static final int ASSESSED = 100_000;

    private final TestBed bed;
    private final Pace pace;
    private final Backlog backlog;
    private final List<OverHttp> clients = new ArrayList<>();
    private final List<OverJdbc> connections = new ArrayList<>();

    private Bench(TestBed bed, Pace pace) throws SQLException {
        this.bed = bed;
        this.pace = pace;
        this.backlog = new Backlog(bed.postgres());
    }

    /** @param arguments {@code assess}, or as {@link Pace} reads them */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("assess"))) {
            assess();
            System.exit(0);
        }
        var pace = Pace.of(arguments);
        say("starting a registry of its own …");
        try (var bed = TestBed.start()) {
            new Bench(bed, pace).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        say(
                "%d clients, JVM %s, Java %s, %d processors",
                Crew.SIZE, bed.jvm(), Runtime.version(), Runtime.getRuntime().availableProcessors());
        var reading = open();
        say("warming up …");
        warmUp(reading);
        register();
        certify();
        read(reading);
        unhurried();
        say("memory     %d MiB resident in the service", bed.memoryMebibytes());
        assess();
    }

    /** Twice: the compilers do their work in the first round, which is told too, and what is kept shows in the heap after the second. */
    private static void assess() {
        var assessing = new Assessing();
        for (int round = 1; round <= 2; round++) {
            var result = assessing.assess(ASSESSED);
            say(
                    "assess     round %d: %,d firms against %d rule sets in %.1f s, %.0f firms/s; %d MiB of heap kept; %s",
                    round,
                    result.firms(),
                    result.ruleSets(),
                    result.seconds(),
                    result.firms() / result.seconds(),
                    keptMebibytes(),
                    result.verdicts());
        }
    }

    private static long keptMebibytes() {
        var runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private Reading open() throws Exception {
        var firms = new ArrayList<String>();
        for (int i = 0; i < Crew.SIZE; i++) {
            clients.add(new OverHttp(bed.address()));
            firms.add(clients.getLast().settled());
        }
        backlog.awaitDone();
        var samples = Samples.of(bed.postgres());
        for (int i = 0; i < Crew.SIZE; i++) {
            connections.add(new OverJdbc(bed.postgres(), samples));
        }
        return new Reading(bed.address(), firms);
    }

    private void warmUp(Reading reading) throws Exception {
        Crew.rate(works(clients, OverHttp::register), pace.warmUp());
        Crew.rate(works(clients, OverHttp::certify), pace.warmUp());
        Crew.rate(works(connections, OverJdbc::register), pace.warmUp().dividedBy(4));
        Crew.rate(works(connections, OverJdbc::certify), pace.warmUp().dividedBy(4));
        reading.firms(pace.warmUp());
        reading.constant(pace.warmUp().dividedBy(2));
        backlog.awaitDone();
    }

    private void register() throws Exception {
        var rounds = new Rounds("register");
        for (int i = 0; i < pace.rounds(); i++) {
            double ours = drained(works(clients, OverHttp::register));
            rounds.add(ours, drained(works(connections, OverJdbc::register)));
        }
        say("%s", rounds);
    }

    /** The yardstick commits faster than anything relays: from its first commit to the last event heard is what relaying can do. */
    private void certify() throws Exception {
        var rounds = new Rounds("certify");
        var relayed = new ArrayList<Double>();
        try (var listener = new Listener(bed.bootstrapServers())) {
            for (int i = 0; i < pace.rounds(); i++) {
                listener.clear();
                double ours = drained(works(clients, OverHttp::certify));
                say(
                        "  round %d: heard after p50 %.0f ms, p99 %.0f ms",
                        i + 1, listener.percentileMillis(50), listener.percentileMillis(99));
                listener.clear();
                long begun = System.nanoTime();
                rounds.add(ours, drained(works(connections, OverJdbc::certify)));
                relayed.add(listener.heard() * 1e9 / (System.nanoTime() - begun));
            }
        }
        say("%s", rounds);
        say("events     %s/s from commit to an outside consumer, when flooded", Rounds.spread(relayed, "%.0f"));
    }

    private double drained(List<Crew.Work> works) throws Exception {
        double rate = Crew.rate(works, pace.round());
        backlog.awaitDone();
        return rate;
    }

    private void read(Reading reading) throws Exception {
        var rounds = new Rounds("read");
        for (int i = 0; i < pace.rounds(); i++) {
            rounds.add(reading.firms(pace.round()), reading.constant(pace.round()));
        }
        say("%s", rounds);
        say("  %s", reading);
    }

    private void unhurried() throws Exception {
        try (var listener = new Listener(bed.bootstrapServers())) {
            for (int i = 0; i < UNHURRIED; i++) {
                clients.getFirst().certify();
            }
            listener.await(UNHURRIED);
            say(
                    "delay      p50 %.1f ms, p99 %.1f ms from stamp to consumer, one client",
                    listener.percentileMillis(50), listener.percentileMillis(99));
        }
    }

    /** What a worker does, whoever it is. */
    @FunctionalInterface
    private interface Deed<T> {
        void done(T worker) throws Exception;
    }

    private static <T> List<Crew.Work> works(List<T> workers, Deed<T> deed) {
        return workers.stream()
                .<Crew.Work>map(worker -> () -> deed.done(worker))
                .toList();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
