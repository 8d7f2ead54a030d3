package org.ladderregistry.ladder.contact;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the contacts. */
@ConfigMapping(prefix = "ladder.contacts")
public interface ContactSettings {
    /** The keys that contacts are sealed with, each {@code id:Base64 of 32 bytes}: the first seals, all open. */
    Optional<String> keys();

    /** A file that holds them, instead. */
    Optional<Path> keysFile();
}
