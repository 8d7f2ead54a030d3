package org.ladderregistry.ladder.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that contacts are sealed with, as the operator gave them: the first seals, all open, so that one can take the
 * place of another. Keys that can't be used keep the service from starting, and are never quoted.
 */
@ApplicationScoped
class ContactKeys {
    private static final String SETTING = "LADDER_CONTACTS_KEYS";
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private static final Pattern ENTRY = Pattern.compile("^(?<id>[A-Za-z0-9._-]{1,40}):(?<key>.*)");

    private final List<ContactKey> keys;

    ContactKeys(ContactSettings settings) {
        if (settings.keys().isPresent() && settings.keysFile().isPresent()) {
            throw new IllegalStateException(SETTING + " and " + SETTING + "_FILE are both given");
        }
        var text = settings.keys().or(() -> settings.keysFile().map(ContactKeys::textOf));
        this.keys = text.map(ContactKeys::read).orElse(List.of());
    }

    /** The key that seals; none, when the operator gave none. */
    Optional<ContactKey> first() {
        return keys.stream().findFirst();
    }

    Optional<ContactKey> named(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    List<String> ids() {
        return keys.stream().map(ContactKey::id).toList();
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(SETTING + "_FILE can't be read: " + unreadable, unreadable);
        }
    }

    /** Keys between commas or on lines of their own. */
    static List<ContactKey> read(String text) {
        var keys = new ArrayList<ContactKey>();
        var faults = new ArrayList<String>();
        var entries =
                BETWEEN.splitAsStream(text).filter(entry -> !entry.isEmpty()).toList();
        for (int i = 0; i < entries.size(); i++) {
            read(i + 1, entries.get(i), keys, faults);
        }
        if (entries.isEmpty()) {
            faults.add("there is none");
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(SETTING + " (or the file): " + String.join("; ", faults));
        }
        return List.copyOf(keys);
    }

    private static void read(int place, String entry, List<ContactKey> keys, List<String> faults) {
        var parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            faults.add(
                    "key %d is not written id:key, with an id of 1 to 40 letters, digits, dots, dashes or underscores"
                            .formatted(place));
            return;
        }
        var id = parts.group("id");
        var bytes = decoded(parts.group("key"));
        if (bytes.length != ContactKey.BYTES) {
            faults.add("key %d (%s) is not the Base64 of %d bytes".formatted(place, id, ContactKey.BYTES));
            return;
        }
        var key = new ContactKey(id, bytes);
        if (keys.stream().anyMatch(other -> other.id().equals(id))) {
            faults.add("key %d has the id of another (%s)".formatted(place, id));
        }
        if (keys.stream().anyMatch(key::hasSameBytesAs)) {
            faults.add("key %d (%s) is the same as another".formatted(place, id));
        }
        keys.add(key);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException isNone) {
            return new byte[0];
        }
    }
}
