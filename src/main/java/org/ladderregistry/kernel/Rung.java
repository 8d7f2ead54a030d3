package org.ladderregistry.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rung of the ladder, lowest first: the natural order is the order of the ladder. */
public enum Rung implements Named {
    INCUBATED("入孵初创企业", "Incubated start-up"),
    TECH_SME("科技型中小企业", "Technology-based SME"),
    PROVINCIAL_INNOVATIVE("省级科技创新型企业", "Provincial innovative enterprise"),
    HIGH_TECH("高新技术企业", "High-tech enterprise");

    private static final List<Rung> LADDER = List.of(values());

    private final String nameZh;
    private final String nameEn;

    Rung(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Whether an office certifies this rung, with a number that is unique in the province: all but {@link #INCUBATED}. */
    public boolean isUpper() {
        return this != INCUBATED;
    }

    /**
     * The rungs strictly between two positions, lowest first, whichever way the firm moves.
     *
     * @param from the position left, null for none, which stands below {@link #INCUBATED}
     * @param to the position reached, null for none
     */
    public static List<Rung> skipped(@Nullable Rung from, @Nullable Rung to) {
        int low = Math.min(height(from), height(to));
        int high = Math.max(height(from), height(to));
        return low == high ? List.of() : LADDER.subList(low, high - 1);
    }

    /** Rungs below and including this one, so that none at all is 0. */
    private static int height(@Nullable Rung rung) {
        return rung == null ? 0 : rung.ordinal() + 1;
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
