package org.ladderregistry.kernel;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The number on a certificate or an incubation agreement: free text of 1 to 64 characters that fits into a path, compared
 * as {@link Uscc#normalise(String)} writes it. Spaces inside belong to the number. Every instance is normalised and sound.
 */
public record CertificateNumber(String text) implements Comparable<CertificateNumber> {

    private static final int MAX_CHARACTERS = 64;

    /** @throws NotReadable with every {@link Fault} of the text */
    public CertificateNumber {
        text = Uscc.normalise(text);
        var faults = Fault.in(text);
        if (!faults.isEmpty()) {
            throw new NotReadable(faults);
        }
    }

    /** @throws NotReadable with every {@link Fault} of the text */
    public static CertificateNumber of(String text) {
        return new CertificateNumber(text);
    }

    /** Reads a text as somebody typed it. */
    public static Reading<CertificateNumber, Fault> read(String text) {
        var faults = Fault.in(Uscc.normalise(text));
        return faults.isEmpty() ? new Reading.Read<>(new CertificateNumber(text)) : new Reading.Refused<>(faults);
    }

    @Override
    public int compareTo(CertificateNumber other) {
        return text.compareTo(other.text);
    }

    /** The bare number. */
    @Override
    public String toString() {
        return text;
    }

    /** Why a normalised text cannot be a certificate's number. */
    public enum Fault implements Named {
        EMPTY("编号不能为空", "A number is needed", String::isEmpty),
        TOO_LONG(
                "编号不能超过64个字符",
                "A number has at most 64 characters",
                text -> text.codePointCount(0, text.length()) > MAX_CHARACTERS),
        SLASH("编号不能含有斜杠“/”", "A number cannot contain a slash", text -> text.contains("/")),
        CONTROL_CHARACTER(
                "编号不能含有控制字符或不可见字符",
                "A number cannot contain control or invisible characters",
                text -> text.codePoints().anyMatch(Fault::isInvisible));

        private final String nameZh;
        private final String nameEn;
        private final Predicate<String> found;

        Fault(String nameZh, String nameEn, Predicate<String> found) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
            this.found = found;
        }

        private static List<Fault> in(String normalised) {
            return Stream.of(values())
                    .filter(fault -> fault.found.test(normalised))
                    .toList();
        }

        /** Format characters make two numbers look the same; half a surrogate pair cannot be stored as UTF-8. */
        private static boolean isInvisible(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }

        @Override
        public String code() {
            return name();
        }

        @Override
        public String nameZh() {
            return nameZh;
        }

        @Override
        public String nameEn() {
            return nameEn;
        }
    }
}
