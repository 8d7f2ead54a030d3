package org.ladderregistry.platform;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as somebody typed it: how it is cleaned, checked, and quoted back. */
public final class Texts {
    private static final int QUOTED_CHARACTERS = 60;

    private Texts() {}

    /** Composed form, and no spaces at the ends. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Cleans a text and reports it when it is empty, too long (in characters as people count them) or holds control characters. */
    public static String check(String text, int longest, String pointer, Faults faults) {
        var clean = clean(text);
        faults.addIf(clean.isEmpty(), pointer, ShapeFault.EMPTY);
        faults.addIf(clean.codePointCount(0, clean.length()) > longest, pointer, ShapeFault.TOO_LONG, longest);
        faults.addIf(clean.codePoints().anyMatch(Texts::isUnstorable), pointer, ShapeFault.CONTROL_CHARACTER);
        return clean;
    }

    /** The same for a text that may be absent. */
    public static @Nullable String checkIfGiven(@Nullable String text, int longest, String pointer, Faults faults) {
        return text == null ? null : check(text, longest, pointer, faults);
    }

    /** A caller's own text, cut to a length that can be shown, so that it never floods an answer or a log. */
    public static String quote(String text) {
        var visible = visible(text);
        return visible.codePointCount(0, visible.length()) <= QUOTED_CHARACTERS
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, QUOTED_CHARACTERS)) + "…";
    }

    /** A name of the caller's own as a token of a JSON pointer (RFC 6901). */
    static String token(String name) {
        return quote(name).replace("~", "~0").replace("/", "~1");
    }

    static String visible(String text) {
        return text.codePoints()
                .map(c -> isUnstorable(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnstorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
