package org.ladderregistry.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A firm's industry after GB/T 4754-2017, as finely as it is known.
 *
 * @param code the section's letter, then no digits, or the two to four of the division, group or class
 */
public record Industry(String code, IndustrySection section) implements Named {

    private static final Pattern SHAPE = Pattern.compile("[A-T](\\d{2,4})?");

    /** The industry of a code in either case or width. The digits are not looked up: the registry counts by section. */
    public static Optional<Industry> find(String text) {
        var code = Uscc.normalise(text);
        return SHAPE.matcher(code).matches()
                ? IndustrySection.find(code.substring(0, 1)).map(section -> new Industry(code, section))
                : Optional.empty();
    }

    /** The section's Chinese name. */
    @Override
    public String nameZh() {
        return section.nameZh();
    }

    /** The section's English name. */
    @Override
    public String nameEn() {
        return section.nameEn();
    }
}
