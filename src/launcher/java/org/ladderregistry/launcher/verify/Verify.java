package org.ladderregistry.launcher.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** {@code ./ladder verify}: checks an export without any registry, and names the first entry that was altered. */
public final class Verify {
    private static final int ALTERED = 1;
    private static final int REFUSED = 2;
    private static final String USAGE = "usage: ./ladder verify FILE [--head HEAD.json] [--key PUBLIC.pem]";

    private Verify() {}

    /** @param arguments the export, and what is known from elsewhere */
    public static void main(String[] arguments) {
        try {
            System.out.println(verified(List.of(arguments)));
        } catch (Check.Altered altered) {
            System.out.println(altered.getMessage());
            System.exit(ALTERED);
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println("This can't be checked: " + unusable.getMessage());
            System.exit(REFUSED);
        }
    }

    static String verified(List<String> arguments) throws IOException, Check.Altered {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            throw new IOException(USAGE);
        }
        var key = Optional.<PublicKey>empty();
        var noted = Optional.<ExportedHead>empty();
        for (int i = 1; i < arguments.size(); i += 2) {
            var text = read(arguments.get(i + 1));
            switch (arguments.get(i)) {
                case "--key" -> key = Optional.of(ExportedHead.key(text));
                case "--head" -> noted = Optional.of(ExportedHead.of(new ObjectMapper().readTree(text)));
                default -> throw new IOException(USAGE);
            }
        }
        try (var export = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            return told(new Check(key, noted).of(export), key);
        }
    }

    private static String told(ExportedHead sealed, Optional<PublicKey> key) {
        var head = sealed.head();
        var signed = sealed.signature().isEmpty()
                ? "The head is not signed: whoever made the file could have made all of it."
                : key.isPresent()
                        ? "The head is signed with the key that was given."
                        : "The head is signed with the key it names itself; give the registry's own by --key.";
        return "All %d entries are as they were sealed at %s (%s, root %s).%n%s"
                .formatted(head.size(), head.sealedAt(), head.origin(), head.root(), signed);
    }

    private static String read(String file) throws IOException {
        try {
            return Files.readString(Path.of(file));
        } catch (InvalidPathException unusable) {
            throw new IOException(unusable.getMessage(), unusable);
        }
    }
}
