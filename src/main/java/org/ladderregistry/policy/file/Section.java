package org.ladderregistry.policy.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the names of one section, and refuses those that nobody asked for: a name that is mistyped must not go unseen. */
final class Section {
    private final Entry.Fields fields;
    private final Set<String> read = new HashSet<>();

    private Section(Entry.Fields fields) {
        this.fields = fields;
    }

    static Section of(Entry entry) {
        if (entry instanceof Entry.Fields fields) {
            return new Section(fields);
        }
        throw new Broken(entry.line(), "names with values are expected here");
    }

    /** Reads a whole section. */
    static <T> T read(Entry entry, Function<Section, T> reader) {
        var section = of(entry);
        var value = reader.apply(section);
        section.end();
        return value;
    }

    private void end() {
        fields.lines().forEach((name, line) -> {
            if (!read.contains(name)) {
                throw new Broken(line, "\"%s\" means nothing here".formatted(name));
            }
        });
    }

    int line() {
        return fields.line();
    }

    boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    @Nullable
    Entry find(String name) {
        read.add(name);
        return fields.fields().get(name);
    }

    Entry entry(String name) {
        var entry = find(name);
        if (entry == null) {
            throw new Broken(line(), "\"%s\" is missing".formatted(name));
        }
        return entry;
    }

    String text(String name) {
        return textOf(entry(name));
    }

    static String textOf(Entry entry) {
        if (entry instanceof Entry.Text text && !text.text().isBlank()) {
            return text.text().strip();
        }
        throw new Broken(entry.line(), "a text is expected here");
    }

    boolean flag(String name, boolean otherwise) {
        var entry = find(name);
        return entry == null ? otherwise : parse(entry, "true or false", Section::flagOf);
    }

    private static boolean flagOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    int whole(String name, int otherwise) {
        var entry = find(name);
        return entry == null ? otherwise : parse(entry, "a whole number", Integer::parseInt);
    }

    int whole(String name) {
        return parse(entry(name), "a whole number", Integer::parseInt);
    }

    LocalDate day(String name) {
        return parse(entry(name), "a day as 2026-12-31", LocalDate::parse);
    }

    /** The entries of a list; none when it is absent. */
    List<Entry> items(String name) {
        var entry = find(name);
        return entry == null ? List.of() : itemsOf(entry);
    }

    static List<Entry> itemsOf(Entry entry) {
        if (entry instanceof Entry.Items items) {
            return items.items();
        }
        throw new Broken(entry.line(), "a list is expected here");
    }

    <T> List<T> list(String name, Function<Entry, T> reader) {
        var list = new ArrayList<T>();
        items(name).forEach(item -> list.add(reader.apply(item)));
        return list;
    }

    /** Reads a text, or refuses its line. */
    static <T> T parse(Entry entry, String expected, Function<String, T> reader) {
        var text = textOf(entry);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw new Broken(entry.line(), "\"%s\" is not %s".formatted(text, expected));
        }
    }
}
