package org.ladderregistry.kernel;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters that name a legal person for life.
 * Every instance is normalised and sound.
 */
public record Uscc(String code) implements Comparable<Uscc> {

    /** The 31 characters of GB 32100-2015, each at the index that is its value: no I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws NotReadable with every {@link Fault} of the text */
    public Uscc {
        code = normalise(code);
        var faults = Fault.in(code);
        if (!faults.isEmpty()) {
            throw new NotReadable(faults);
        }
    }

    /** @throws NotReadable with every {@link Fault} of the text */
    public static Uscc of(String text) {
        return new Uscc(text);
    }

    /** Reads a text as somebody typed it. */
    public static Reading<Uscc, Fault> read(String text) {
        var faults = Fault.in(normalise(text));
        return faults.isEmpty() ? new Reading.Read<>(new Uscc(text)) : new Reading.Refused<>(faults);
    }

    /** A code as it is compared: full width made half width, no spaces at the ends, upper case. Inner spaces stay. */
    public static String normalise(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().map(Uscc::halfWidth).map(Character::toUpperCase).forEach(c -> plain.append((char) c));
        int start = 0;
        int end = plain.length();
        while (start < end && isSpace(plain.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(start, end);
    }

    private static int halfWidth(int c) {
        if (c == '\u3000') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? c - '\uFF01' + '!' : c;
    }

    /** Spreadsheets leave no-break spaces behind, which {@link Character#isWhitespace(char)} does not count. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * The character that makes a code whole: the weighted sum of all 18, modulo 31, is then zero. The weights are the powers of 3.
     *
     * @param first17 normalised
     * @throws IllegalArgumentException for another length or a character outside the alphabet
     */
    public static char checkCharacter(String first17) {
        if (first17.length() != LENGTH - 1 || !isInAlphabet(first17)) {
            throw new IllegalArgumentException("Not the first 17 characters of a code: " + first17);
        }
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    private static boolean isInAlphabet(String code) {
        return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The GB/T 2260 code of the office that first registered the firm. Firms move: never take it for today's place. */
    public String regionHint() {
        return code.substring(2, 8);
    }

    /** The nine characters of the organisation code (GB 11714), the last of which is its own check character. */
    public String organisationCode() {
        return code.substring(8, 17);
    }

    /** What is unusual about this code, though nothing refuses it. */
    public List<Warning> warnings() {
        return Stream.of(Warning.values())
                .filter(warning -> warning.applies.test(this))
                .toList();
    }

    private boolean organisationCodeIsSound() {
        var organisation = organisationCode();
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11) == organisation.charAt(8);
    }

    @Override
    public int compareTo(Uscc other) {
        return code.compareTo(other.code);
    }

    /** The bare code, so that it can be put into a path or a message as it is. */
    @Override
    public String toString() {
        return code;
    }

    /** Why a normalised text is no code of a firm. */
    public enum Fault implements Named {
        LENGTH("统一社会信用代码应为18位", "A unified social credit code has 18 characters", code -> code.length() != Uscc.LENGTH),
        CHARACTER(
                "含有统一社会信用代码不允许的字符（只能是数字和除I、O、S、V、Z以外的大写字母）",
                "Only digits and the capital letters other than I, O, S, V, Z may occur in a unified social credit code",
                code -> !isInAlphabet(code)),
        CHECK_CHARACTER(
                "校验码不正确（最后一位与前17位不符）",
                "The last character does not fit the first 17: something was mistyped",
                code -> code.length() == Uscc.LENGTH
                        && isInAlphabet(code)
                        && code.charAt(Uscc.LENGTH - 1) != checkCharacter(code.substring(0, Uscc.LENGTH - 1))),
        SOLE_TRADER(
                "个体工商户（92开头）不能登记",
                "Sole traders, whose codes begin with 92, are not registered",
                code -> code.startsWith("92"));

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

    /** What a person should look at, although the code is accepted. */
    public enum Warning implements Named {
        NOT_AN_ENTERPRISE(
                "不是企业法人代码（不以91开头）",
                "The code does not begin with 91, as an enterprise's does",
                uscc -> !uscc.code.startsWith("91")),
        ORGANISATION_CHECK(
                "主体标识码（第9至17位）的校验位不正确",
                "The check character of the organisation code (characters 9 to 17) does not fit",
                uscc -> !uscc.organisationCodeIsSound());

        private final String nameZh;
        private final String nameEn;
        private final Predicate<Uscc> applies;

        Warning(String nameZh, String nameEn, Predicate<Uscc> applies) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
            this.applies = applies;
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
