package org.ladderregistry.launcher.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderregistry.event.merkle.Frontier;
import org.ladderregistry.event.merkle.Hash;
import org.ladderregistry.event.merkle.InclusionProof;

/**
 * Goes through an export from its first line to its last and stops at the first entry that is not what was sealed. Each entry
 * brings its own proof against the signed head: whoever alters one can make no proof for it, nor spoil that of another by it.
 */
final class Check {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<PublicKey> trusted;
    private final Optional<ExportedHead> noted;
    private final Frontier tree = Frontier.ofNothing();

    /**
     * @param trusted the registry's key, if it is known from elsewhere
     * @param noted a head that was kept elsewhere, of now or of earlier
     */
    Check(Optional<PublicKey> trusted, Optional<ExportedHead> noted) {
        this.trusted = trusted;
        this.noted = noted;
    }

    /** That something is not as it was sealed, in words for a person. */
    static final class Altered extends Exception {
        private static final long serialVersionUID = 1L;

        Altered(String message) {
            super(message);
        }
    }

    /** @return the head that the export agrees with */
    ExportedHead of(BufferedReader export) throws IOException, Altered {
        var first = parsed(export.readLine());
        if (!first.has("head")) {
            throw new IOException("it does not begin with a head: make it by ./ladder export-events");
        }
        var head = ExportedHead.of(first.get("head"));
        refuseForgery(head, "The head of the export");
        if (noted.isPresent()) {
            refuseForgery(noted.get(), "The head that was given");
        }
        for (var line = export.readLine(); line != null; line = export.readLine()) {
            add(line, head);
            compareWithNoted();
        }
        refuseShort(head);
        return head;
    }

    private void refuseForgery(ExportedHead head, String which) throws Altered {
        boolean unsigned = head.signature().isEmpty() && trusted.isEmpty();
        if (!unsigned && !head.isSignedBy(trusted)) {
            throw new Altered(which + " is not what was signed: a wrong key, or the head itself was altered.");
        }
    }

    private void add(String line, ExportedHead head) throws Altered {
        long wanted = tree.size() + 1;
        var entry = parsed(line);
        var event = entry.path("event");
        if (event.isMissingNode()) {
            throw new Altered("Entry %d is not readable.".formatted(wanted));
        }
        var said = event.path("sequence").asText();
        if (wanted > head.head().size()) {
            throw new Altered("Entry %s comes after the last of the %d that were sealed."
                    .formatted(said, head.head().size()));
        }
        if (!said.equals(String.valueOf(wanted))) {
            throw new Altered(
                    "Entry %d is missing, or stands elsewhere: entry %s stands in its place.".formatted(wanted, said));
        }
        var leaf = leaf(event, wanted);
        var proof = new InclusionProof(wanted - 1, head.head().size(), hashes(entry.path("proof"), wanted));
        if (!proof.proves(leaf, head.head().root())) {
            throw new Altered("Entry %d is not what was sealed: it or its proof was altered.".formatted(wanted));
        }
        tree.add(leaf, (subtree, hash) -> {});
    }

    private static Hash leaf(JsonNode event, long wanted) throws Altered {
        try {
            return Hash.ofEvent(event.toString());
        } catch (IOException unreadable) {
            throw new Altered("Entry %d is not readable: %s".formatted(wanted, unreadable.getMessage()));
        }
    }

    private static List<Hash> hashes(JsonNode proof, long wanted) throws Altered {
        try {
            var hashes = new ArrayList<Hash>();
            proof.forEach(hash -> hashes.add(Hash.ofHex(hash.asText())));
            return hashes;
        } catch (IllegalArgumentException unreadable) {
            throw new Altered("The proof of entry %d is not readable.".formatted(wanted));
        }
    }

    private void compareWithNoted() throws Altered {
        if (noted.isPresent() && tree.size() == noted.get().head().size()) {
            var then = noted.get().head();
            if (!tree.root().equals(then.root())) {
                throw new Altered(
                        "The first %d entries are not those of the head that was given, sealed at %s: history was rewritten."
                                .formatted(then.size(), then.sealedAt()));
            }
        }
    }

    private void refuseShort(ExportedHead head) throws Altered {
        long sealed = head.head().size();
        if (tree.size() < sealed) {
            throw new Altered("Entry %d is missing: the export ends before it, %d were sealed."
                    .formatted(tree.size() + 1, sealed));
        }
        if (!tree.root().equals(head.head().root())) {
            throw new Altered("The entries are not those of the head.");
        }
        if (noted.isPresent() && noted.get().head().size() > sealed) {
            throw new Altered("The head that was given is of %d entries, the export has %d: take a newer export."
                    .formatted(noted.get().head().size(), sealed));
        }
    }

    /** Nothing for what is not JSON, also where a field comes twice: which of the two would count? */
    private static JsonNode parsed(String line) {
        try {
            return line == null
                    ? MissingNode.getInstance()
                    : JSON.reader()
                            .with(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                            .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                            .readTree(line);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
