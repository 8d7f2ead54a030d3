package org.ladderregistry.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the three roles, made at the first start and kept for the following ones.
 *
 * @param superuser of the role that may do everything; nobody but this package uses it
 * @param owner of the role that owns the database and changes its tables
 * @param app of the role the service works as
 */
record Passwords(String superuser, String owner, String app) {

    private static final int BYTES = 24;

    /** Those of the file, which is written when it does not exist. */
    static Passwords keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Passwords made = new Passwords(random(), random(), random());
            Folders.writeSecret(file, made.asProperties());
        }
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Passwords(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
    }

    private String asProperties() {
        return "superuser=%s%nowner=%s%napp=%s%n".formatted(superuser, owner, app);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A record would print its components, and a log would keep them. */
    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
