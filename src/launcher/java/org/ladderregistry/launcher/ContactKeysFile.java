package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys that contacts are sealed with: one is made at the first start and kept for the following ones. */
public final class ContactKeysFile {
    private static final int KEY_BYTES = 32;

    private ContactKeysFile() {}

    /** The file, which is written when it does not exist. */
    static Path keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Folders.writeSecret(file, newKey("first") + "\n");
        }
        return file;
    }

    /** A new key, as the service reads it: {@code id:Base64}. */
    public static String newKey(String id) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
