package org.ladderregistry.ladder.contact;

/** What is left of personal data for those who need no more than to know it again. How long it was, it never tells. */
final class Mask {
    private static final String HIDDEN_NAME = "**";
    private static final String HIDDEN_DIGITS = "****";
    private static final int WHOLE_NUMBER = 11;
    private static final int SHORT_NUMBER = 7;
    private static final int BEGINNING = 3;
    private static final int END = 4;
    private static final int SHORT_END = 2;

    private Mask() {}

    /** The first character, as 张** stands for 张三; nothing of a name that has no other. */
    static String name(String name) {
        return name.codePointCount(0, name.length()) < 2
                ? HIDDEN_NAME
                : name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN_NAME;
    }

    /** The first three and last four of 11 digits or more, the last two of 7 or more, otherwise nothing. */
    static String phone(String phone) {
        var digits = phone.codePoints()
                .filter(Character::isDigit)
                .map(digit -> '0' + Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int length = digits.length();
        if (length >= WHOLE_NUMBER) {
            return digits.substring(0, BEGINNING) + HIDDEN_DIGITS + digits.substring(length - END);
        }
        return length >= SHORT_NUMBER ? HIDDEN_DIGITS + digits.substring(length - SHORT_END) : HIDDEN_DIGITS;
    }
}
