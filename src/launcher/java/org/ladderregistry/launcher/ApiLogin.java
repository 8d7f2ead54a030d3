package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As whom a command asks a registry: with the password of {@code LADDER_PASSWORD}, or else the token that the registry on
 * this machine left in its data folder.
 *
 * @param who as a message names them
 * @param authorization the header
 */
public record ApiLogin(String who, String authorization) {
    public static final String TOKEN_FILE = "token";

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * What the environment says.
     *
     * @return nothing when it has neither a password nor a token
     * @throws IOException for a token that cannot be read, or that others can read too
     */
    public static Optional<ApiLogin> of(Map<String, String> environment) throws IOException {
        var password = environment.getOrDefault("LADDER_PASSWORD", "");
        if (!password.isBlank()) {
            return Optional.of(withPassword(environment.getOrDefault("LADDER_USER", "admin"), password));
        }
        var file = Path.of(environment.getOrDefault("LADDER_DATA", "data")).resolve(TOKEN_FILE);
        return Files.exists(file) ? Optional.of(withToken(file)) : Optional.empty();
    }

    public static ApiLogin withPassword(String user, String password) {
        var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ApiLogin("'" + user + "'", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private static ApiLogin withToken(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new IOException(file + " can be read by others: chmod 600 it, and revoke the token");
        }
        return new ApiLogin(
                "the token in " + file, "Bearer " + Files.readString(file).strip());
    }

    /** Hidden, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "ApiLogin[" + who + "]";
    }
}
