package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactKeysFileTest {
    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_and_is_for_the_owner_s_eyes_alone() throws Exception {
        var file = folder.resolve("contact-keys");
        var made = Files.readString(ContactKeysFile.keptIn(file));
        assertThat(made).matches("first:[A-Za-z0-9+/]{43}=\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(ContactKeysFile.keptIn(file))).isEqualTo(made);
    }
}
