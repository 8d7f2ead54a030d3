package org.ladderregistry.launcher.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.TreeHead;
import org.ladderregistry.event.merkle.WholeTree;

/** An export of 12 entries, and everything that may happen to it. */
class CheckTest {
    private static final int ENTRIES = 12;

    private final KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final List<String> lines = export(events());

    CheckTest() throws GeneralSecurityException {}

    @Test
    void an_export_that_nobody_touched_is_whole() throws Exception {
        assertThat(check(lines).head().size()).isEqualTo(ENTRIES);
    }

    @Test
    void an_altered_entry_is_named() {
        lines.set(7, lines.get(7).replace("firm 7", "firm x"));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 7 is not what was sealed");
    }

    @Test
    void an_altered_entry_is_named_although_its_whole_tree_was_made_anew() throws Exception {
        var forged = events();
        forged.set(6, forged.get(6).replace("firm 7", "firm x"));
        lines.set(7, export(forged).get(7));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 7 is not what was sealed");
    }

    @Test
    void the_first_of_several_altered_entries_is_named() {
        lines.replaceAll(line -> line.replace("firm 9", "firm x").replace("firm 4", "firm y"));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 4 is not what was sealed");
    }

    @Test
    void a_removed_entry_is_named() {
        lines.remove(5);
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 5 is missing");
    }

    @Test
    void an_inserted_entry_is_named() {
        lines.add(5, lines.get(5).replace("firm 5", "a stranger"));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 5 is not what was sealed");
    }

    @Test
    void an_entry_that_comes_twice_is_named() {
        lines.add(5, lines.get(4));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("entry 4 stands in its place");
    }

    @Test
    void two_that_were_swapped_are_named() {
        Collections.swap(lines, 3, 9);
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 3").hasMessageContaining("entry 9 stands");
    }

    @Test
    void a_truncated_export_says_what_is_missing() {
        assertThatThrownBy(() -> check(lines.subList(0, 9))).hasMessageContaining("Entry 9 is missing");
        lines.set(9, lines.get(9).substring(0, 40));
        assertThatThrownBy(() -> check(lines.subList(0, 10))).hasMessageContaining("Entry 9 is not readable");
    }

    @Test
    void one_entry_too_many_is_named() {
        lines.add(lines.get(ENTRIES).replace("\"12\"", "\"13\""));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 13 comes after the last");
    }

    @Test
    void a_field_said_twice_is_not_readable() {
        lines.set(2, lines.get(2).replace("{\"sequence\"", "{\"sequence\":\"2\",\"sequence\""));
        assertThatThrownBy(() -> check(lines)).hasMessageContaining("Entry 2 is not readable");
    }

    @Test
    void a_head_that_was_made_anew_is_not_what_was_signed() throws Exception {
        var forged = events();
        forged.set(6, forged.get(6).replace("firm 7", "firm x"));
        var others = new CheckTest().export(forged);
        assertThat(check(others, Optional.empty(), Optional.empty()).head().size())
                .as("signed by the key it names itself")
                .isEqualTo(ENTRIES);
        assertThatThrownBy(() -> check(others)).hasMessageContaining("The head of the export is not what was signed");
    }

    @Test
    void a_history_that_was_rewritten_with_the_registrys_own_key_does_not_fit_an_older_head() throws Exception {
        var noted = check(export(events().subList(0, 8)));
        assertThat(check(lines, Optional.of(noted)).head().size()).isEqualTo(ENTRIES);
        var forged = events();
        forged.set(6, forged.get(6).replace("firm 7", "firm x"));
        assertThatThrownBy(() -> check(export(forged), Optional.of(noted)))
                .hasMessageContaining("The first 8 entries are not those of the head that was given");
    }

    private ExportedHead check(List<String> export) throws IOException, Check.Altered {
        return check(export, Optional.empty());
    }

    private ExportedHead check(List<String> export, Optional<ExportedHead> noted) throws IOException, Check.Altered {
        return check(export, Optional.of(keys.getPublic()), noted);
    }

    private static ExportedHead check(
            List<String> export, Optional<java.security.PublicKey> trusted, Optional<ExportedHead> noted)
            throws IOException, Check.Altered {
        return new Check(trusted, noted).of(new BufferedReader(new StringReader(String.join("\n", export))));
    }

    private static List<String> events() {
        return IntStream.rangeClosed(1, ENTRIES)
                .mapToObj("{\"sequence\":\"%1$d\",\"data\":{\"name\":\"firm %1$d\"}}"::formatted)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> export(List<String> events) {
        try {
            var tree = new WholeTree();
            for (var event : events) {
                tree.add(Hash.ofEvent(event));
            }
            var lines = new ArrayList<>(List.of(head(tree)));
            for (var event : events) {
                var path = tree.inclusion(lines.size() - 1L, tree.size()).path().stream()
                        .map(hash -> "\"" + hash + "\"")
                        .toList();
                lines.add("{\"event\":%s,\"proof\":%s}".formatted(event, path));
            }
            return lines;
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private String head(WholeTree tree) throws GeneralSecurityException {
        var head = new TreeHead("urn:test", tree.size(), tree.root(), Instant.parse("2026-01-01T00:00:00.120Z"));
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(head.signedText());
        var base64 = Base64.getEncoder();
        return "{\"head\":{\"origin\":\"%s\",\"size\":%d,\"root\":\"%s\",\"sealedAt\":\"%s\",\"publicKey\":\"%s\",\"signature\":\"%s\"}}"
                .formatted(
                        head.origin(),
                        head.size(),
                        head.root(),
                        head.sealedAt(),
                        base64.encodeToString(keys.getPublic().getEncoded()),
                        base64.encodeToString(signature.sign()));
    }
}
