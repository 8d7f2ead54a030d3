package org.ladderregistry.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The unchanged service, in a process of its own. */
final class ServiceProcess {

    private static final Duration TO_STOP = Duration.ofSeconds(20);
    /** Nobody waits for their answers any more, and what they acknowledged is kept. */
    private static final Duration LEFTOVERS_GRACE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int ANSWER_WITHIN_MS = 2_000;
    private static final int OK = 200;
    private static final int LOG_LINES = 40;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServiceProcess start(Path app, DataFolder data, Settings settings, Map<String, String> environment)
            throws IOException {
        Path log = data.serviceLog();
        Files.createDirectories(log.getParent());
        Folders.setAside(log);
        ProcessBuilder builder = new ProcessBuilder(command(app, data, settings));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ServiceProcess(builder.start(), log);
    }

    /** Ends services that a killed launcher has left behind on this folder. */
    static void endLeftovers(DataFolder data) {
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> isServiceOf(data, process))
                .toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(leftover -> awaitEnd(leftover, LEFTOVERS_GRACE));
    }

    /** Whether it answered that it is ready before it ended or the time was over. */
    boolean isReadyWithin(Duration limit, URI health) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (answersOk(health)) {
                return true;
            }
            process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Waits for its end and returns its exit code. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        process.destroy();
        awaitEnd(process.toHandle(), TO_STOP);
    }

    /** The end of what it has written. */
    String lastWords() throws IOException {
        return Folders.lastLines(log, LOG_LINES);
    }

    /** The terminal's Ctrl-C goes to every process; the service must outlive it until the launcher says so. */
    private static List<String> command(Path app, DataFolder data, Settings settings) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark(data));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(quickStart(app));
        command.addAll(List.of(settings.serviceOptions().split("\\s+")));
        command.addAll(List.of(
                "-jar", app.resolve("quarkus-app").resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** The first stop keeps the classes in the form they were loaded in: 0.7 s less at each start that follows. */
    private static List<String> quickStart(Path app) {
        Path archive = app.resolve("service.jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:all=error");
    }

    /** Known by its own command line, a service is found even if nobody had time to note its number. */
    private static String mark(DataFolder data) {
        return "-Dladder.data=" + data.path();
    }

    private static boolean isServiceOf(DataFolder data, ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        return arguments.isPresent() && List.of(arguments.get()).contains(mark(data));
    }

    private static void awaitEnd(ProcessHandle process, Duration grace) {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception tooLong) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static boolean answersOk(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_WITHIN_MS);
            connection.setReadTimeout(ANSWER_WITHIN_MS);
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
