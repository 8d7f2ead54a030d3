package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Everything one registry keeps on this machine. It is held by one launcher at a time, and has a format: a folder that a
 * later version has written is left alone.
 */
final class DataFolder implements AutoCloseable {

    static final int FORMAT = 1;
    private static final long LEAST_FREE_MB = 500;
    private static final long BYTES_PER_MB = 1024 * 1024;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder when there is none, and holds it until it is closed or this process ends, however it ends. */
    static DataFolder open(Path folder) throws Refusal {
        try {
            Path path = Files.createDirectories(folder).toRealPath();
            refuseLaterFormat(path);
            DataFolder held = new DataFolder(path, hold(path.resolve("lock")));
            Files.writeString(path.resolve("VERSION"), FORMAT + "\n");
            return held;
        } catch (IOException failure) {
            throw new Refusal("the data folder " + folder + " can't be used (setting LADDER_DATA): " + failure);
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path serviceLog() {
        return path.resolve("logs").resolve("service.log");
    }

    Path sealKey() {
        return path.resolve("seal-key.pem");
    }

    /** Where the service leaves a token for the commands on this machine. */
    Path token() {
        return path.resolve(ApiLogin.TOKEN_FILE);
    }

    Path contactKeys() {
        return path.resolve("contact-keys");
    }

    /** Where the service leaves the first administrator's password, if it had to make one. */
    Path firstPassword() {
        return path.resolve("first-password");
    }

    /** That the disk is all but full: PostgreSQL and Kafka stop at once when it is. */
    Optional<String> lackOfSpace() throws IOException {
        long freeMb = Files.getFileStore(path).getUsableSpace() / BYTES_PER_MB;
        return freeMb >= LEAST_FREE_MB
                ? Optional.empty()
                : Optional.of("only %d MB are free for the data folder %s; %d MB are needed"
                        .formatted(freeMb, path, LEAST_FREE_MB));
    }

    /** Deletes the copies of earlier builds: nothing of them runs while this folder is held. */
    void forgetOtherCopies(Path running) throws IOException {
        for (Path copy : Folders.in(path.resolve("app"))) {
            if (!copy.equals(running.toRealPath())) {
                Folders.delete(copy);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static void refuseLaterFormat(Path path) throws IOException, Refusal {
        Path file = path.resolve("VERSION");
        String written = Files.exists(file) ? Files.readString(file).strip() : String.valueOf(FORMAT);
        if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) > FORMAT) {
            throw new Refusal(
                    "the data folder %s has format %s, this version knows formats up to %d; use the version that wrote it"
                            .formatted(path, written, FORMAT));
        }
    }

    private static FileChannel hold(Path file) throws IOException, Refusal {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new Refusal(
                    "another instance (process %s) runs on the data folder %s; stop it, or set LADDER_DATA to another folder"
                            .formatted(Files.readString(file).strip(), file.getParent()));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return channel;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }
}
