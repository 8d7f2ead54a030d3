package org.ladderregistry.kernel;

/**
 * A place by its code of GB/T 2260, or by the code statistics use where the standard has no county.
 *
 * @param code six digits
 */
public record Region(String code, String nameZh, String nameEn, Level level) implements Named {

    /** What kind of place it is. */
    public enum Level {
        /** A prefecture-level city or an autonomous prefecture. */
        PREFECTURE,
        /** A county, a district, a county-level city or an autonomous county. */
        COUNTY,
        /** A part of a prefecture that is no county of GB/T 2260 but has a code in statistics. */
        STATISTICAL
    }

    /** The code of the prefecture this place lies in; a prefecture lies in itself. */
    public String prefecture() {
        return code.substring(0, 4) + "00";
    }
}
