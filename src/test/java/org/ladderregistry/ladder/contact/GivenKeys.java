package org.ladderregistry.ladder.contact;

import java.nio.file.Path;
import java.util.Optional;

/** The operator's keys as a test gives them. */
record GivenKeys(Optional<String> keys, Optional<Path> keysFile) implements ContactSettings {
    static ContactKeys none() {
        return new ContactKeys(new GivenKeys(Optional.empty(), Optional.empty()));
    }

    static ContactKeys of(String... keys) {
        return new ContactKeys(new GivenKeys(Optional.of(String.join(",", keys)), Optional.empty()));
    }

    static ContactKeys in(Path file) {
        return new ContactKeys(new GivenKeys(Optional.empty(), Optional.of(file)));
    }
}
