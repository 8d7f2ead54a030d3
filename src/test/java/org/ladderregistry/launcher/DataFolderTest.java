package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_new_folder_gets_the_format_of_this_version() throws Exception {
        try (var data = DataFolder.open(folder.resolve("new"))) {
            assertThat(data.path().resolve("VERSION")).hasContent("1");
        }
    }

    @Test
    void a_folder_of_a_later_or_unknown_format_is_refused() throws Exception {
        for (String format : new String[] {"2", "9999999999", "one"}) {
            Files.writeString(folder.resolve("VERSION"), format);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("format " + format);
        }
    }

    @Test
    void a_folder_is_held_by_one_at_a_time() throws Exception {
        try (var held = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void what_cannot_be_a_folder_is_refused_and_not_stumbled_over() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LADDER_DATA");
    }

    @Test
    void copies_of_earlier_builds_are_forgotten() throws Exception {
        Path running = Files.createDirectories(folder.resolve("app/running"));
        Files.createDirectories(folder.resolve("app/earlier/launcher"));
        try (var data = DataFolder.open(folder)) {
            data.forgetOtherCopies(running);
        }
        assertThat(folder.resolve("app"))
                .isDirectoryNotContaining("glob:**/earlier")
                .isDirectoryContaining("glob:**/running");
    }

    @Test
    void passwords_are_made_once_and_readable_by_their_owner_only() throws Exception {
        Path file = folder.resolve("passwords.properties");
        var made = Passwords.keptIn(file);
        assertThat(Passwords.keptIn(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made).hasToString("Passwords[hidden]");
    }
}
