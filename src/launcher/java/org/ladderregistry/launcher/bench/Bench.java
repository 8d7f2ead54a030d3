package org.ladderregistry.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the registry. Every figure is a ratio to a yardstick taken in turn with it. */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int UNHURRIED = 300;

    private final TestBed bed;
    private final List<OverHttp> clients = new ArrayList<>();
    private final List<OverJdbc> connections = new ArrayList<>();

    private Bench(TestBed bed) {
        this.bed = bed;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws Exception {
        say("starting a registry of its own …");
        try (var bed = TestBed.start()) {
            new Bench(bed).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        say(
                "%d clients, JVM %s, Java %s, %d processors",
                Crew.SIZE, bed.jvm(), Runtime.version(), Runtime.getRuntime().availableProcessors());
        open();
        say("warming up …");
        warmUp();
        say("%s", compared("register", works(clients, OverHttp::register), works(connections, OverJdbc::register)));
        certify();
        read();
        unhurried();
        say("memory     %d MiB resident in the service", bed.memoryMebibytes());
    }

    private void open() throws Exception {
        for (int i = 0; i < Crew.SIZE; i++) {
            clients.add(new OverHttp(bed.address()));
        }
        clients.getFirst().register();
        clients.getFirst().certify();
        awaitNumbered();
        var samples = Samples.of(bed.postgres());
        for (int i = 0; i < Crew.SIZE; i++) {
            connections.add(new OverJdbc(bed.postgres(), samples));
        }
    }

    /** Until the first events have their place, there is nothing to take samples of. */
    private void awaitNumbered() throws Exception {
        try (var wire = new Wire(bed.address())) {
            wire.exchange(Wire.get("/api/v1/events?after=2&wait=30"));
        }
    }

    private void warmUp() throws Exception {
        Crew.rate(works(clients, OverHttp::register), WARM_UP);
        Crew.rate(works(clients, OverHttp::certify), WARM_UP);
        Crew.rate(works(clients, OverHttp::read), WARM_UP.dividedBy(2));
        Crew.rate(works(clients, OverHttp::readConstant), WARM_UP.dividedBy(2));
        Crew.rate(works(connections, OverJdbc::register), WARM_UP.dividedBy(2));
        Crew.rate(works(connections, OverJdbc::certify), WARM_UP.dividedBy(2));
    }

    private void certify() throws Exception {
        var rounds = new Rounds("certify");
        var heard = new ArrayList<Double>();
        try (var listener = new Listener(bed.bootstrapServers())) {
            for (int i = 0; i < ROUNDS; i++) {
                listener.clear();
                double ours = Crew.rate(works(clients, OverHttp::certify), ROUND);
                heard.add(listener.heard() / (double) ROUND.toSeconds());
                say(
                        "  round %d: heard after p50 %.0f ms, p99 %.0f ms",
                        i + 1, listener.percentileMillis(50), listener.percentileMillis(99));
                rounds.add(ours, Crew.rate(works(connections, OverJdbc::certify), ROUND));
            }
        }
        say("%s", rounds);
        say("events     %s/s heard by an outside consumer at full load", Rounds.spread(heard, "%.0f"));
    }

    private void read() throws Exception {
        say("%s", compared("read", works(clients, OverHttp::read), works(clients, OverHttp::readConstant)));
        clients.getFirst().read();
        int firm = clients.getFirst().lastLength();
        clients.getFirst().readConstant();
        say(
                "  a firm has %d bytes, the constant answer %d",
                firm, clients.getFirst().lastLength());
    }

    private void unhurried() throws Exception {
        try (var listener = new Listener(bed.bootstrapServers())) {
            for (int i = 0; i < UNHURRIED; i++) {
                clients.getFirst().certify();
            }
            Crew.rate(works(clients.subList(0, 1), OverHttp::read), Duration.ofSeconds(1));
            say(
                    "delay      p50 %.1f ms, p99 %.1f ms from stamp to consumer, one client",
                    listener.percentileMillis(50), listener.percentileMillis(99));
        }
    }

    private static Rounds compared(String name, List<Crew.Work> ours, List<Crew.Work> yardstick) throws Exception {
        var rounds = new Rounds(name);
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(Crew.rate(ours, ROUND), Crew.rate(yardstick, ROUND));
        }
        return rounds;
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
