package org.ladderregistry.launcher.province;

/**
 * The number of a decision that nobody took: it says so, and no two are the same.
 *
 * @param serial counted through all years
 */
public record Mark(int year, int serial) {
    /** What every invented text begins with. */
    public static final String INVENTED = "演示虚构";

    /** As it stands in the history, as the number of the decision or in the reason. */
    public String text() {
        return "%s〔%d〕%d号".formatted(INVENTED, year, serial);
    }

    public String because(String why) {
        return text() + "：" + why;
    }
}
