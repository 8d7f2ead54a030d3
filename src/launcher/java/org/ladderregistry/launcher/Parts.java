package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What runs: PostgreSQL and the broker, unless they are someone else's, and the service on top of them. They are stopped
 * in the reverse order, so that nothing loses what it stands on.
 */
final class Parts {

    private static final int TO_STOP_S = 30;

    private final Settings settings;
    private final DataFolder data;
    private final Path app;
    private Optional<FutureTask<PostgresServer>> postgres = Optional.empty();
    private Optional<FutureTask<KafkaBroker>> broker = Optional.empty();
    private Optional<ServiceProcess> service = Optional.empty();
    private boolean stopping;

    /**
     * Parts that are not started yet.
     *
     * @param app the folder of what was built: {@code quarkus-app} and {@code launcher}
     */
    Parts(Settings settings, DataFolder data, Path app) {
        this.settings = settings;
        this.data = data;
        this.app = app;
    }

    /** Ends what a killed launcher has left behind on the folder. */
    void endLeftovers() throws IOException, InterruptedException {
        ServiceProcess.endLeftovers(data);
        PostgresServer.endLeftover(data.postgres(), postgresBinaries());
    }

    /** Starts PostgreSQL and the broker side by side, and returns at once. */
    synchronized void startEmbedded() {
        if (stopping) {
            return;
        }
        if (settings.embedsDatabase()) {
            int port = settings.postgres().number();
            postgres = Optional.of(inBackground("postgres", () -> startPostgres(port)));
        }
        if (settings.embedsBroker()) {
            int port = settings.kafka().number();
            int controller = settings.kafkaController().number();
            broker = Optional.of(inBackground("broker", () -> KafkaBroker.start(data.kafka(), port, controller)));
        }
    }

    /** Starts the service as soon as its database is there; it waits for the broker by itself. */
    ServiceProcess startService() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        synchronized (this) {
            if (stopping) {
                throw new IOException("stopped while starting");
            }
            ServiceProcess started = ServiceProcess.start(app, data, settings, environment);
            service = Optional.of(started);
            return started;
        }
    }

    /** Returns when the broker is there, if it is ours; says so when it will never be. */
    void awaitBroker() throws IOException, InterruptedException {
        if (broker.isPresent()) {
            started(broker.get());
        }
    }

    /** Stops all that was started, and waits for what is just starting. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        service.ifPresent(ServiceProcess::stop);
        broker.ifPresent(started -> stop("the broker", started));
        postgres.ifPresent(started -> stop("PostgreSQL", started));
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    private PostgresServer startPostgres(int port) throws IOException, InterruptedException {
        return PostgresServer.start(data.postgres(), postgresBinaries(), port);
    }

    private Path postgresBinaries() throws IOException {
        Optional<Path> built =
                PostgresBinaries.builtInto(app.resolve("launcher").resolve("postgres"));
        return built.isPresent()
                ? built.get()
                : PostgresBinaries.unpackedIn(data.postgres().resolve("binaries"));
    }

    private Map<String, String> environment() throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.remove("CLASSPATH");
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.putIfAbsent("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put(settings.http().setting(), settings.http().value());
        environment.put(settings.management().setting(), settings.management().value());
        environment.put("LADDER_DATA", data.path().toString());
        environment.put("LADDER_BOOTSTRAP_PASSWORD_FILE", data.firstPassword().toString());
        environment.put("LADDER_BOOTSTRAP_TOKEN_FILE", data.token().toString());
        environment.putAll(embeddedSettings());
        return environment;
    }

    private Map<String, String> embeddedSettings() throws IOException, InterruptedException {
        Map<String, String> embedded = new HashMap<>();
        if (broker.isPresent()) {
            embedded.put(Settings.BROKER, "127.0.0.1:" + settings.kafka().value());
        }
        if (postgres.isPresent()) {
            embedded.putAll(databaseSettings(started(postgres.get())));
            embedded.putAll(ownKeys());
        }
        return embedded;
    }

    /** Keys of the data folder's own, like the passwords, unless the operator has given others. */
    private Map<String, String> ownKeys() throws IOException {
        Map<String, String> own = new HashMap<>();
        if (isMissing("LADDER_EVENTS_SEAL_KEY")) {
            own.put(
                    "LADDER_EVENTS_SEAL_KEY_FILE",
                    SealKeyFile.keptIn(data.sealKey()).toString());
        }
        if (isMissing("LADDER_CONTACTS_KEYS")) {
            own.put(
                    "LADDER_CONTACTS_KEYS_FILE",
                    ContactKeysFile.keptIn(data.contactKeys()).toString());
        }
        return own;
    }

    /** Whether a secret is given neither itself nor as a file. */
    private boolean isMissing(String setting) {
        return settings.get(setting).or(() -> settings.get(setting + "_FILE")).isEmpty();
    }

    private static Map<String, String> databaseSettings(PostgresServer server) {
        return Map.of(
                "LADDER_EMBEDDED",
                "true",
                Settings.DATABASE,
                server.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME",
                server.appUser(),
                "QUARKUS_DATASOURCE_PASSWORD",
                server.appPassword(),
                "QUARKUS_FLYWAY_USERNAME",
                server.ownerUser(),
                "QUARKUS_FLYWAY_PASSWORD",
                server.ownerPassword());
    }

    private static <T> FutureTask<T> inBackground(String name, Callable<T> start) {
        FutureTask<T> starting = new FutureTask<>(start);
        Thread.ofPlatform().daemon().name(name).start(starting);
        return starting;
    }

    private static <T> T started(FutureTask<T> starting) throws IOException, InterruptedException {
        try {
            return starting.get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause().getMessage(), failure.getCause());
        }
    }

    /** A part that does not stop must not keep the ones below it running; one that never started has nothing to stop. */
    private static void stop(String what, FutureTask<? extends AutoCloseable> starting) {
        try {
            AutoCloseable part = starting.get(TO_STOP_S, TimeUnit.SECONDS);
            inBackground("stop", () -> close(part)).get(TO_STOP_S, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (starting.state() == Future.State.SUCCESS) {
                System.err.println(what + " did not stop in good order: " + failure.getCause());
            }
        } catch (TimeoutException | InterruptedException failure) {
            System.err.println(what + " did not stop in time");
        }
    }

    private static boolean close(AutoCloseable part) throws Exception {
        part.close();
        return true;
    }
}
