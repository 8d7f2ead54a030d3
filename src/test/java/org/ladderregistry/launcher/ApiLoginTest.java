package org.ladderregistry.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiLoginTest {
    @TempDir
    Path data;

    @Test
    void a_password_goes_first() throws IOException {
        token("rw-------");
        var login = ApiLogin.of(Map.of("LADDER_DATA", data.toString(), "LADDER_USER", "anna", "LADDER_PASSWORD", "黄河"));
        assertThat(login.orElseThrow().authorization()).isEqualTo("Basic YW5uYTrpu4TmsrM=");
    }

    @Test
    void without_one_it_is_the_token_of_the_data_folder() throws IOException {
        token("rw-------");
        assertThat(ApiLogin.of(Map.of("LADDER_DATA", data.toString()))
                        .orElseThrow()
                        .authorization())
                .isEqualTo("Bearer lrt_secret");
    }

    @Test
    void a_token_that_others_can_read_is_not_used() throws IOException {
        token("rw-r-----");
        assertThatThrownBy(() -> ApiLogin.of(Map.of("LADDER_DATA", data.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("can be read by others")
                .hasMessageNotContaining("lrt_secret");
    }

    @Test
    void with_neither_there_is_no_login() throws IOException {
        assertThat(ApiLogin.of(Map.of("LADDER_DATA", data.toString()))).isEmpty();
    }

    private void token(String permissions) throws IOException {
        var file = data.resolve(ApiLogin.TOKEN_FILE);
        Files.writeString(file, "lrt_secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
