package org.ladderregistry.policy.file;

import java.util.List;
import java.util.Map;

/** A piece of a file, with the line it begins on: whatever the syntax, this is what rule sets are read from. */
public sealed interface Entry {
    int line();

    /** A single text. */
    record Text(int line, String text) implements Entry {}

    /** A list. */
    record Items(int line, List<Entry> items) implements Entry {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * Names with what stands under them, in the order of the file.
     *
     * @param lines where each name stands
     */
    record Fields(int line, Map<String, Entry> fields, Map<String, Integer> lines) implements Entry {}
}
