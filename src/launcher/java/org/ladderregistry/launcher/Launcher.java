package org.ladderregistry.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the whole registry, says where it is, and stops it again when it is told to. */
public final class Launcher {

    private static final int REFUSED = 2;
    private static final int FAILED = 1;
    private static final Duration TO_BE_READY = Duration.ofSeconds(120);

    private final Settings settings;
    private final DataFolder data;
    private final Path app;
    private final Parts parts;

    private Launcher(Settings settings, DataFolder data) {
        this.settings = settings;
        this.data = data;
        this.app = Path.of(System.getProperty("ladder.app"));
        this.parts = new Parts(settings, data, app);
    }

    /**
     * Runs until it is interrupted or the service ends.
     *
     * @param arguments none: the environment says everything, the system property {@code ladder.app} where the service is
     */
    public static void main(String[] arguments) {
        Settings settings = new Settings(System.getenv());
        try {
            refuseIfAny(settings.mistakes());
            new Launcher(settings, DataFolder.open(settings.dataFolder())).run();
        } catch (Refusal refusal) {
            complain("The registry was not started:\n"
                    + refusal.getMessage().indent(2).stripTrailing());
            System.exit(REFUSED);
        } catch (IOException failure) {
            complain("The registry could not be started: " + failure.getMessage());
            System.exit(FAILED);
        } catch (InterruptedException stopped) {
            System.exit(FAILED);
        }
    }

    private void run() throws IOException, InterruptedException, Refusal {
        parts.endLeftovers();
        refuseIfAny(obstacles());
        data.forgetOtherCopies(app);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        parts.startEmbedded();
        ServiceProcess service = parts.startService();
        awaitReady(service);
        System.out.print(new Summary(settings, data).text(sinceTheStart()));
        System.out.flush();
        endWith(service);
    }

    private void awaitReady(ServiceProcess service) throws IOException, InterruptedException {
        if (!service.isReadyWithin(TO_BE_READY, settings.health())) {
            throw new IOException(
                    "the service is not ready; the end of %s:%n%s".formatted(data.serviceLog(), service.lastWords()));
        }
        parts.awaitBroker();
    }

    /** While it is stopping, the service's end is what was wanted. */
    private void endWith(ServiceProcess service) throws IOException, InterruptedException {
        int code = service.await();
        if (!parts.isStopping()) {
            complain("The service ended by itself with code %d; the end of %s:%n%s"
                    .formatted(code, data.serviceLog(), service.lastWords()));
            System.exit(FAILED);
        }
    }

    private List<String> obstacles() throws IOException {
        List<String> obstacles = new ArrayList<>();
        data.lackOfSpace().ifPresent(obstacles::add);
        settings.ports().forEach(port -> port.taken().ifPresent(obstacles::add));
        return obstacles;
    }

    private void stop() {
        parts.stop();
        System.out.println("The Ladder Registry has stopped.");
    }

    /** What the person waited for began before the first line of this class. */
    private static Duration sinceTheStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private static void refuseIfAny(List<String> problems) throws Refusal {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static void complain(String what) {
        System.err.println(what);
    }
}
