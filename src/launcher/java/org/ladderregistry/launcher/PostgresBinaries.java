package org.ladderregistry.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into a folder of our own: a shared temporary folder could be swept, or be somebody
 * else's.
 */
public final class PostgresBinaries {

    private static final int FINGERPRINT_BYTES = 8;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * Unpacks them at build time, which spares the first start three seconds.
     *
     * @param arguments the folder to unpack into, which will hold nothing else
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path unpacked = unpackedIn(folder);
        for (Path other : Folders.in(folder)) {
            if (!other.equals(unpacked)) {
                Folders.delete(other);
            }
        }
    }

    /** Those the build has unpacked, if it did. */
    public static Optional<Path> builtInto(Path folder) throws IOException {
        return Folders.in(folder).stream()
                .filter(unpacked -> Files.exists(unpacked.resolve("bin").resolve("postgres")))
                .findFirst();
    }

    /** The folder with {@code bin/postgres} for this system, below the given one. */
    public static Path unpackedIn(Path folder) throws IOException {
        byte[] archive = archiveForThisSystem();
        Path unpacked = folder.resolve(fingerprint(archive));
        if (!Files.exists(unpacked)) {
            unpack(archive, unpacked);
        }
        return unpacked;
    }

    private static byte[] archiveForThisSystem() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
        InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        if (found == null) {
            throw new IOException("no PostgreSQL for " + system + " on " + machine + " was built in");
        }
        try (found) {
            return found.readAllBytes();
        }
    }

    /** Two starts at once must not see each other's half: each unpacks beside and moves the whole. */
    private static void unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path beside = Files.createTempDirectory(target.getParent(), "unpacking");
        try (var entries = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, beside);
            }
        }
        moveInto(beside, target);
    }

    private static void moveInto(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target);
        } catch (FileAlreadyExistsException otherWasFaster) {
            Folders.delete(beside);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            keepExecutable(entry, target);
        }
    }

    private static void keepExecutable(TarArchiveEntry entry, Path target) throws IOException {
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
