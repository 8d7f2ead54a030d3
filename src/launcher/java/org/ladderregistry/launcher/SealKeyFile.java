package org.ladderregistry.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that the heads of the events are signed with, made at the first start and kept for the following ones. */
public final class SealKeyFile {
    private static final int LINE = 64;

    private SealKeyFile() {}

    /** The file, which is written when it does not exist. */
    static Path keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Folders.writeSecret(file, newKey());
        }
        return file;
    }

    /** A new private key, as {@code openssl genpkey -algorithm ed25519} writes one. */
    public static String newKey() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
