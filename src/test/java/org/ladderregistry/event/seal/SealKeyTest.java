package org.ladderregistry.event.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's key, as {@code openssl genpkey -algorithm ed25519} writes it. */
class SealKeyTest {
    @Test
    void a_key_brings_its_public_half_with_it() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var read = SealKey.pair(pem(pair.getPrivate().getEncoded()));
        assertThat(read.getPublic()).isEqualTo(pair.getPublic());
    }

    @Test
    void its_lines_may_have_become_one() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var read = SealKey.pair(pem(pair.getPrivate().getEncoded()).replace('\n', ' '));
        assertThat(read.getPublic()).isEqualTo(pair.getPublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret-that-is-no-key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"})
    void what_is_no_key_is_refused_and_not_quoted(String pem) {
        assertThatThrownBy(() -> SealKey.pair(pem))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LADDER_EVENTS_SEAL_KEY")
                .hasMessageNotContaining("secret-that-is-no-key")
                .hasNoCause();
    }

    @Test
    void a_key_of_another_kind_is_refused() throws NoSuchAlgorithmException {
        var other = KeyPairGenerator.getInstance("EC").generateKeyPair();
        assertThatThrownBy(() -> SealKey.pair(pem(other.getPrivate().getEncoded())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String pem(byte[] encoded) {
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder().encodeToString(encoded));
    }
}
