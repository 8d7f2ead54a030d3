package org.ladderregistry.ladder.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ladderregistry.launcher.ContactKeysFile.newKey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.kernel.Uscc;

/** The operator's keys, and what they seal. */
class ContactKeysTest {
    private static final String SHORT = Base64.getEncoder().encodeToString(new byte[31]);
    private static final Contact CONTACT = new Contact("张示范", "13912345678");

    private final Uscc firm = Uscc.of(ADemoFirm.freshUscc("91"));

    @TempDir
    Path folder;

    @Test
    void the_first_seals_and_all_open() {
        var keys = GivenKeys.of(newKey("new"), newKey("old"));
        assertThat(keys.first().map(ContactKey::id)).contains("new");
        assertThat(keys.ids()).containsExactly("new", "old");
        var sealed = keys.named("old").orElseThrow().seal(firm, CONTACT);
        assertThat(keys.named("old").orElseThrow().open(firm, sealed)).contains(CONTACT);
    }

    @Test
    void without_any_there_is_none() {
        assertThat(GivenKeys.none().first()).isEmpty();
    }

    @Test
    void a_file_has_them_on_lines() throws Exception {
        var file = Files.writeString(folder.resolve("keys"), newKey("a") + "\r\n\n  " + newKey("b") + "\n");
        assertThat(GivenKeys.in(file).ids()).containsExactly("a", "b");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> GivenKeys.in(folder.resolve("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LADDER_CONTACTS_KEYS_FILE can't be read");
    }

    @Test
    void keys_and_a_file_at_once_are_refused() {
        var both = new GivenKeys(Optional.of(newKey("a")), Optional.of(folder));
        assertThatThrownBy(() -> new ContactKeys(both)).hasMessageContaining("both given");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' , '                         | there is none
            SECRETSECRET                  | key 1 is not written id:key
            a b:SECRETSECRET              | key 2 (b) is not the Base64 of 32 bytes
            a/b:SECRETSECRET              | key 1 is not written id:key
            a:                            | key 1 (a) is not the Base64 of 32 bytes
            a:SECRET-SECRET               | key 1 (a) is not the Base64 of 32 bytes
            """)
    void what_is_no_key_is_refused_and_not_quoted(String text, String told) {
        assertThatThrownBy(() -> ContactKeys.read(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LADDER_CONTACTS_KEYS")
                .hasMessageContaining(told)
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        var key = newKey("a");
        var bytes = key.substring(2);
        assertThatThrownBy(() -> ContactKeys.read(String.join(",", key, "b:" + SHORT, newKey("a"), "d:" + bytes)))
                .hasMessageContaining("key 2 (b) is not the Base64 of 32 bytes")
                .hasMessageContaining("key 3 has the id of another (a)")
                .hasMessageContaining("key 4 (d) is the same as another")
                .hasMessageNotContaining(bytes)
                .hasMessageNotContaining(SHORT);
    }

    @Test
    void what_is_sealed_twice_looks_different() {
        var key = GivenKeys.of(newKey("a")).first().orElseThrow();
        assertThat(key.seal(firm, CONTACT)).isNotEqualTo(key.seal(firm, CONTACT));
    }

    @Test
    void what_was_sealed_for_one_firm_does_not_open_for_another() {
        var key = GivenKeys.of(newKey("a")).first().orElseThrow();
        var other = Uscc.of(ADemoFirm.freshUscc("91"));
        assertThat(key.open(other, key.seal(firm, CONTACT))).isEmpty();
    }

    @Test
    void nor_with_another_key_of_the_same_id() {
        var sealed = GivenKeys.of(newKey("a")).first().orElseThrow().seal(firm, CONTACT);
        assertThat(GivenKeys.of(newKey("a")).first().orElseThrow().open(firm, sealed))
                .isEmpty();
    }

    @Test
    void nor_does_what_was_altered_in_any_place() {
        var key = GivenKeys.of(newKey("a")).first().orElseThrow();
        var sealed = key.seal(firm, CONTACT);
        for (int i = 0; i < sealed.length; i++) {
            var altered = sealed.clone();
            altered[i] ^= 1;
            assertThat(key.open(firm, altered)).as("byte %d", i).isEmpty();
        }
        assertThat(key.open(firm, new byte[0])).isEmpty();
        assertThat(key.open(firm, new byte[] {1})).isEmpty();
    }

    @Test
    void no_text_of_it_shows_what_it_holds() {
        var key = GivenKeys.of(newKey("a")).first().orElseThrow();
        assertThat("%s %s %s".formatted(CONTACT, new ContactRequest("张示范", "13912345678"), key))
                .doesNotContain("张示范")
                .doesNotContain("13912345678");
    }
}
