package org.ladderregistry.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void a_hash_is_slow_salted_and_says_how_it_was_made() {
        var hash = Passwords.hash("seven-lamps-by-the-river");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.hash("seven-lamps-by-the-river")).isNotEqualTo(hash);
        assertThat(Passwords.matches("seven-lamps-by-the-river", hash)).isTrue();
        assertThat(Passwords.matches("seven-lamps-by-the-rivers", hash)).isFalse();
    }

    @Test
    void random_passwords_are_long_and_unlike() {
        assertThat(Passwords.random()).hasSize(20).matches("\\w+").isNotEqualTo(Passwords.random());
    }
}
