package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A cluster's files and its server process, driven by PostgreSQL's own programs. */
final class PostgresCluster {

    /** The process is gone before the system forgets its number; until then PostgreSQL believes it alive. */
    private static final int START_TRIES = 20;

    private static final int WAIT_BETWEEN_TRIES_MS = 100;
    private static final int LOG_LINES = 20;

    private final Path binaries;
    private final Path files;
    private final Path log;

    PostgresCluster(Path binaries, Path files, Path log) {
        this.binaries = binaries;
        this.files = files;
        this.log = log;
    }

    boolean exists() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    /**
     * Fills the folder, or leaves none behind. No role is ever trusted for being on this machine: others are, too.
     */
    void create(Path superuserPasswordFile) throws IOException, InterruptedException {
        Path unfinished = files.resolveSibling("cluster-unfinished");
        Folders.delete(unfinished);
        List<String> options = new ArrayList<>(List.of(
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--auth=scram-sha-256",
                "--pwfile=" + superuserPasswordFile));
        options.addAll(locale());
        if (run("initdb", options) != 0) {
            throw failure("PostgreSQL could not create its files");
        }
        Files.move(unfinished, files);
    }

    /** With a C locale's idea of letters, searching by similarity finds nothing in Chinese text. */
    private static List<String> locale() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return mac ? List.of("--locale=en_US.UTF-8", "--lc-collate=C") : List.of("--locale=C.UTF-8");
    }

    void start(int port) throws IOException, InterruptedException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=200 -c fsync=on";
        for (int tries = 1; ; tries++) {
            stop();
            forgetAProcessThatIsNoServer();
            if (run("pg_ctl", List.of("start", "-w", "-D", files.toString(), "-l", log.toString(), "-o", options))
                    == 0) {
                return;
            }
            if (tries == START_TRIES || !Files.exists(pidFile())) {
                throw failure("PostgreSQL did not start");
            }
            Thread.sleep(WAIT_BETWEEN_TRIES_MS);
        }
    }

    /** Ends the server, whoever started it; its clients are sent away. */
    void stop() throws IOException, InterruptedException {
        if (server().isPresent() && run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-D", files.toString())) != 0) {
            throw failure("PostgreSQL did not stop");
        }
    }

    /** The living server of these very files. */
    Optional<ProcessHandle> server() throws IOException {
        return recordedProcess().filter(ProcessHandle::isAlive).filter(this::servesTheseFiles);
    }

    /** After a crash of the whole machine the recorded number may belong to any process, and PostgreSQL would refuse. */
    private void forgetAProcessThatIsNoServer() throws IOException {
        if (recordedProcess().isPresent() && server().isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private boolean servesTheseFiles(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(files.toString()))
                .isPresent();
    }

    private Path pidFile() {
        return files.resolve("postmaster.pid");
    }

    private int run(String program, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(asNobodyWhenRoot());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start().waitFor();
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody, yet still owns the files. */
    private static List<String> asNobodyWhenRoot() {
        boolean root = "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/unshare"));
        return root ? List.of("unshare", "-U") : Collections.emptyList();
    }

    private IOException failure(String what) throws IOException {
        return new IOException(what + "; the end of " + log + ":\n" + Folders.lastLines(log, LOG_LINES));
    }
}
